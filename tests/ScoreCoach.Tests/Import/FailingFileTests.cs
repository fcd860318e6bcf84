using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A file, or the one for refused rows, that fails in the middle ends the import with an issue: nothing is thrown, and no one takes a part for the whole.</summary>
public sealed class FailingFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    public static TheoryData<int> Calls() => [.. Enumerable.Range(6, 60).Where(number => number % 4 == 0)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_file_that_can_not_be_read_to_its_end_is_reported_to_be_incomplete(int call)
    {
        // People who occur twice make a third pass.
        var rows = Enumerable.Range(0, 400).Select(number => $"p{number % 150},MLS-C01,{1 + (number / 150)},2025-11-0{1 + (number / 150)},{(number % 9 == 0 ? 9999 : 640)},,NI,NI,NI,NI\n");
        var rejects = Path.Join(_folder, "rejects.csv");
        using var stream = new FailingStream(Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(rows)), call);

        var run = Of(stream, Options with { ChunkLength = 2000 }, rejectPath: rejects);

        if (!stream.HasFailed)
        {
            Assert.Equal(355, run.Reports.Count);
            return;
        }

        Assert.True(run.Summary.Unusable);
        Assert.Contains("the cable is out", Assert.Single(run.Of(ImportIssueCode.FileChanged)).Message, StringComparison.Ordinal);
        Assert.Equal(run.Summary.Refused, File.Exists(rejects) ? File.ReadAllLines(rejects).Length - 1 : 0);
    }

    [Fact]
    public void A_full_disk_under_the_refused_rows_ends_the_import_with_an_issue()
    {
        if (!File.Exists("/dev/full"))
        {
            // Only Linux has a device that is always full; what is tested does not depend on the system.
            Assert.False(OperatingSystem.IsLinux());
            return;
        }

        var rows = Enumerable.Range(0, 5_000).Select(number => $"p{number},MLS-C01,1,2025-11-03,9999,,NI,NI,NI,NI").ToArray();

        var run = Of(TextOf(rows), rejectPath: "/dev/full");

        var issue = Assert.Single(run.Of(ImportIssueCode.Locked));
        Assert.Equal("/dev/full", issue.Path);
        Assert.True(run.Summary.Unusable);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A stream that fails at one of its reads, and at every later one.</summary>
    private sealed class FailingStream(byte[] bytes, int call) : MemoryStream(bytes)
    {
        private int _calls;

        public bool HasFailed { get; private set; }

        public override int Read(Span<byte> buffer) => Fail() ? 0 : base.Read(buffer);

        public override int Read(byte[] buffer, int offset, int count) => Fail() ? 0 : base.Read(buffer, offset, count);

        private bool Fail()
        {
            HasFailed |= ++_calls >= call;
            return HasFailed ? throw new IOException("the cable is out.") : false;
        }
    }
}
