using System.Text;
using CsvHelper;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.IO.Import.Tables;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>What a quote out of place costs: its own line, however the lines around it look and however many follow each other.</summary>
public sealed class QuoteRecoveryTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI";

    [Theory]
    // What is wrong with the line by itself, and what becomes of the lines after it when its quote is taken seriously.
    [InlineData("\"x,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\"\"")]
    [InlineData("x,\"y\",\"w")]
    [InlineData("x\",\"y")]
    [InlineData("x\"\"")]
    [InlineData("\"x\"y")]
    [InlineData("x,\"y\"z\",\"")]
    public void A_thousand_broken_lines_cost_themselves_and_no_other(string line)
    {
        var broken = string.Concat(Enumerable.Repeat(line + "\n", 1000));

        var run = Of($"{Header}\n{Row}\n{broken}b{Row[1..]}\n\n{line}\r\nc{Row[1..]}\n{line}\nd{Row[1..]}");

        Assert.Equal([("a", 2L), ("b", 1003L), ("c", 1006L), ("d", 1008L)], run.Reports.Select(report => (report.CandidateId!, report.Origin.Line)));
        Assert.Equal([.. Enumerable.Range(3, 1000), 1005, 1007], run.Errors.Select(issue => (int)issue.Line));
        Assert.All(run.Errors, issue => Assert.Equal((ImportIssueCode.MalformedRow, line), (issue.Code, issue.Value)));
    }

    [Fact]
    public void Good_records_of_any_length_between_broken_lines_are_read_whole()
    {
        foreach (var length in new[] { 100, 600, 5_000, 30_000 })
        {
            var note = string.Concat(Enumerable.Repeat("one\r\ntwo, \"\"three\"\"\n", (length / 18) + 1));
            var run = Of($"{Header},Note\n\"x\ny\"z\n{Row},\"{note}\"\n\"x\nb{Row[1..]},\"{note}\"\n");

            Assert.Equal(2, run.Reports.Count);
            Assert.All(run.Reports, report => Assert.Equal(note.Replace("\"\"", "\"", StringComparison.Ordinal).TrimEnd(), report.Attributes["Note"]));
        }
    }

    [Fact]
    public void Rows_without_ids_are_numbered_by_their_place_in_the_file()
    {
        var run = Of("Exam,Data Engineering,EDA,Modeling,MLOps\nMLS-C01,NI,NI,NI,NI\n\"x\n\"y\nMLS-C01,\"NI\",NI,NI,NI\n");

        Assert.Equal(["1", "4"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void Bytes_that_look_like_a_byte_order_mark_are_none_after_the_first_line()
    {
        var rows = 20_000;
        var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(Header + "\n\"x\n"));
        for (var row = 0; row < rows; row++)
        {
            bytes.Write(row % 2 == 0 ? [0xFF, 0xFE] : "b"u8);
            bytes.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{row}{Row}\n")));
        }

        var one = Of(bytes.ToArray());
        var two = Of([.. Encoding.UTF8.GetBytes(Header + "\nx\n"), .. bytes.ToArray().AsSpan(Header.Length + 4)]);

        Assert.All([one, two], run => Assert.Equal((rows / 2, (rows / 2) + 1), (run.Summary.Reports, run.Summary.Refused)));
        Assert.Equal(rows / 2, one.Of(ImportIssueCode.InvalidEncoding).Count);
    }

    [Fact]
    public void Any_text_is_read_as_if_each_record_were_read_from_the_rest_of_the_file()
    {
        string[] pieces = ["\"", "\"\"", ",", "\n", "\r\n", "\r", "x", "word", "\n\"", "\",\"", ",\"", "\",", new('y', 300), string.Concat(Enumerable.Repeat("a,b\n", 200))];
        var random = new Random(4180);
        for (var number = 0; number < 400; number++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 300); piece > 0; piece--)
            {
                text.Append(pieces[random.Next(random.Next(4) == 0 ? pieces.Length : 12)]);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            Assert.Equal(Expected(bytes), Actual(bytes));
        }
    }

    /// <summary>The definition, without regard to what it costs.</summary>
    private static List<string> Expected(byte[] text)
    {
        var records = new List<string>();
        var row = 0;
        for (var (start, line) = (0, 0L); ;)
        {
            var isBroken = false;
            using var reader = CsvReader.Create(
                text.AsMemory(start),
                CsvReaderOptions.Default with { Separator = ',', HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = _ => isBroken = true });
            if (!reader.Read())
            {
                return records;
            }

            var raw = reader.RawRecord;
            var end = isBroken ? raw.IndexOfAny((byte)'\n', (byte)'\r') : -1;
            if (end >= 0)
            {
                raw = raw[..end];
            }

            records.Add(FormattableString.Invariant($"{++row} line {line + reader.LineNumber} at {start + reader.ByteOffset} {(isBroken ? "broken" : "good")} {Encoding.UTF8.GetString(raw)}"));
            line += reader.LineNumber - 1 + Encoding.UTF8.GetString(raw).ReplaceLineEndings("\n").Count(character => character == '\n');
            start += (int)reader.ByteOffset + raw.Length;
        }
    }

    private static List<string> Actual(byte[] text)
    {
        var records = new List<string>();
        using var stream = new MemoryStream(text);
        using var source = ReportSource.Open(stream, null);
        using var reader = new CsvRecordReader(source, default, ',', 1024 * 1024);
        while (reader.Read())
        {
            records.Add(FormattableString.Invariant($"{reader.Row} line {reader.Line} at {reader.Offset} {(reader.State == RecordState.Good ? "good" : "broken")} {Raw(reader, text)}"));
        }

        return records;
    }

    private static string Raw(CsvRecordReader reader, byte[] text) => Encoding.UTF8.GetString(text.AsSpan((int)reader.Offset, reader.Length));
}
