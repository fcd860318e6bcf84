using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Reading that is to stop asks for no more of the file, wherever it is: while it opens the file, looks over it, or searches for the next row.</summary>
public sealed class StoppingTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\n";

    [Theory]
    [InlineData("rows")]
    [InlineData("another encoding")]
    [InlineData("blank lines")]
    [InlineData("a line without an end")]
    [InlineData("JSON")]
    [InlineData("a sheet")]
    public void What_is_stopped_in_the_middle_of_a_file_reads_no_further(string what)
    {
        var file = FileOf(what);
        using var stop = new CancellationTokenSource();
        using var stream = new StoppingStream(file, stop);

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using var import = Open([new ImportSource(what) { Stream = stream }]);
            _ = import.Read(new ImportObserver(), stop.Token).Count();
        });

        // Of two threads that read, one may be waiting for its turn when it is stopped.
        Assert.InRange(stream.ReadsAfterStop, 0, what == "rows" ? 1 : 0);
    }

    private static byte[] FileOf(string what)
    {
        var rows = Many(20_000, row => $"p{row}{Row[1..]}");
        var random = new Random(7);
        return what switch
        {
            "rows" => Encoding.UTF8.GetBytes($"{Header}\n{rows}"),
            "another encoding" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Header}\n{rows}")],
            "blank lines" => Encoding.UTF8.GetBytes($"{Header}\n{new string('\n', 2_000_000)}"),
            "a line without an end" => Encoding.UTF8.GetBytes($"{Header}\na,\"{new string('x', 12_000_000)}"),
            "JSON" => Encoding.UTF8.GetBytes(Many(10_000, row => $"{{\"CandidateId\":\"p{row}\",\"Exam\":\"MLS-C01\",\"Modeling\":\"NI\"}}\n")),
            _ => WorkbookTests.Workbook(WorkbookTests.Names + Many(10_000, row => $"<row r=\"{row + 2}\"><c r=\"A{row + 2}\" t=\"str\"><v>{random.NextInt64()}</v></c></row>")),
        };
    }

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    [Fact]
    public void A_pipe_in_which_nothing_comes_is_not_waited_for()
    {
        using var stop = new CancellationTokenSource();
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var writer = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, pipe.ClientSafePipeHandle);
        writer.Write(Encoding.UTF8.GetBytes(Header));
        stop.CancelAfter(TimeSpan.FromMilliseconds(50));

        using var import = Open([new ImportSource("-") { Stream = pipe }]);
        Assert.ThrowsAny<OperationCanceledException>(() => import.Read(new ImportObserver(), stop.Token).Count());
    }

    /// <summary>Says stop when half of it has been read.</summary>
    private sealed class StoppingStream(byte[] bytes, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public int ReadsAfterStop { get; private set; }

        // All ways of reading from a class that derives from a stream in memory lead here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            ReadsAfterStop += stop.IsCancellationRequested ? 1 : 0;
            var read = base.Read(buffer, offset, count);
            if (Position > Length / 2 && Position < Length)
            {
                stop.Cancel();
            }

            return read;
        }
    }
}
