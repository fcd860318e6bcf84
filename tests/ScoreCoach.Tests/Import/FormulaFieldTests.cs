using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.IO.Import.Tables;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Formulas that hold a text, ="00417", without quotes around them: exports write them for spreadsheets, which read them as that text.</summary>
public sealed class FormulaFieldTests : IDisposable
{
    private const string Row = "MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI";

    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("=\"00417\"", "00417")]
    [InlineData("=\" 00417 \"", "00417")]
    [InlineData("=\"Reis, Ana\"", "Reis, Ana")]
    [InlineData("=\"Reis,\"", "Reis")]
    [InlineData("=\",7\"", ",7")]
    [InlineData("=\"Zoë\"", "Zoë")]
    public void An_id_may_be_one(string field, string id)
    {
        foreach (var (delimiter, end) in new[] { (',', "\n"), (';', "\r\n"), ('\t', "\n"), ('|', "\r\n"), (',', "\r") })
        {
            string[] lines = [Header, $"@,{RowOf(1)}", $"b,{RowOf(1)}", $"@,{RowOf(2)}"];
            var run = Of(string.Join(end, lines).Replace(',', delimiter).Replace("@", field, StringComparison.Ordinal));

            Assert.Empty(run.Errors);
            Assert.Equal([(id, 2L), ("b", 3L), (id, 4L)], run.Reports.Select(report => (report.CandidateId!, report.Origin.Line)));
            Assert.StartsWith("2 ids were", Assert.Single(run.Of(ImportIssueCode.WrapperRemoved)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_field_may_be_one_also_in_the_header()
    {
        static string Wrap(string row) => string.Join(',', row.Split(',').Select(cell => $"=\"{cell}\""));
        foreach (var header in new[] { Header, Wrap(Header) })
        {
            var run = Of($"{header}\r\n{Wrap("00417,MLS-C01,1,2025-11-03,640,Fail,Strong,Competent,NI,")}\r\n{Wrap("00418,MLS-C01,2,2025-11-04,,Pass,NI,NI,NI,NI")}");

            Assert.Empty(run.Errors);
            Assert.Equal(
                [("00417", "MLS-C01", 1, new DateTime(2025, 11, 3), 640m, ExamResult.Fail, "SAW?"), ("00418", "MLS-C01", 2, new DateTime(2025, 11, 4), null, ExamResult.Pass, "WWWW")],
                run.Reports.Select(report => (report.CandidateId!, report.Exam, report.Attempt!.Value, report.ExamDate!.Value, report.Score, report.Result, Levels(report))));
        }
    }

    [Fact]
    public void A_field_of_a_team_may_be_one()
    {
        var run = Of($"{Header},Team\na,{Row},=\"007\"\nb,{Row},=\"North, East\"");

        Assert.Equal(["007", "North, East"], run.Reports.Select(report => report.Attributes["Team"]));
    }

    [Theory]
    [InlineData("=\"00417")]
    [InlineData("=\"00417\"x")]
    [InlineData("=\"00417\" ")]
    [InlineData("x=\"00417\"")]
    [InlineData(" =\"00417\"")]
    [InlineData("=\"a\"\"b\"")]
    [InlineData("=\"\"00417\"\"")]
    [InlineData("=\"a\",x\"y")]
    [InlineData("=\"a\",\"x\"y")]
    public void Anything_else_breaks_the_rules_as_before(string field)
    {
        var run = OfRows($"a,{Row}", $"{field},{Row}", $"=\"b\",{Row}");

        Assert.Equal(["a", "b"], run.Reports.Select(report => report.CandidateId));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.MalformedRow, 3L, $"{field},{Row}"), (issue.Code, issue.Line, issue.Value));
    }

    [Fact]
    public void A_line_break_inside_one_breaks_the_rules()
    {
        var run = OfRows($"=\"a\nb\",{Row}", $"c,{Row}");

        Assert.Equal(["c"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void Fields_in_quotes_next_to_them_keep_their_line_breaks()
    {
        foreach (var length in new[] { 10, 600, 5_000, 30_000 })
        {
            var note = string.Concat(Enumerable.Repeat("one\r\ntwo, \"\"three\"\"\n", (length / 18) + 1)) + "end";
            var run = Of($"{Header},Note\n=\"x\"y\n=\"00417\",{Row},\"{note}\"\n\"x\n=\"00418\",{Row},\"{note}\"\nc,{Row},=\"n\"\n");

            Assert.Equal(["00417", "00418", "c"], run.Reports.Select(report => report.CandidateId));
            Assert.All(run.Reports.Take(2), report => Assert.Equal(note.Replace("\"\"", "\"", StringComparison.Ordinal), report.Attributes["Note"]));
            Assert.Equal(2, run.Errors.Count);
        }
    }

    [Fact]
    public void Large_files_are_read_as_on_one_thread()
    {
        foreach (var share in new[] { 1, 2, 97, 5_000 })
        {
            var text = new StringBuilder(Header).Append(",Note\n");
            for (var row = 0; row < 20_000; row++)
            {
                var id = row % share != 0 ? $"{row:00000}" : row % 3 == 0 && row % 7 != 0 ? $"=\"{row:00000},\"" : $"=\"{row:00000}\"";
                text.Append(FormattableString.Invariant($"{id},{Row},{(row % 7 == 0 ? "\"a\nb\"" : row % 11 == 0 ? "x\"y" : "z")}\n"));
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var two = Of(bytes, Options with { ChunkLength = 8 * 1024 });
            var one = Of(bytes, Options with { ChunkLength = int.MaxValue });

            Assert.Equal(MessyFileTests.Describe(one), MessyFileTests.Describe(two));
            Assert.Equal(20_000, two.Summary.Rows);
            Assert.Equal(Enumerable.Range(0, 20_000).Count(row => row % 7 != 0 && row % 11 == 0), two.Errors.Count);
        }
    }

    [Fact]
    public void A_file_of_them_takes_no_more_than_its_length()
    {
        // Each seems to open a field that the next one closes, to the end of the file.
        var rows = 40_000;
        var run = Of(Header + "\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"=\"{row},\",{Row}\n")) + $"=\"last,\",{Row.Replace("\"", string.Empty, StringComparison.Ordinal)}\n");

        Assert.Equal(rows + 1, run.Reports.Count);
    }

    [Fact]
    public void Refused_rows_are_read_again_as_they_are()
    {
        var path = Path.Join(_folder, "rejected.csv");
        Of($"{Header}\n=\"00417\",MLS-C01,1,2025-11-03,1200,Fail,NI,NI,NI,NI\n=\"Reis, Ana\",MLS-C01,1,2025-11-03,1200,Fail,NI,NI,NI,NI\n", rejectPath: path);
        File.WriteAllText(path, File.ReadAllText(path).Replace("1200", "700", StringComparison.Ordinal));

        var again = OfPath(path);

        Assert.Empty(again.Errors);
        Assert.Equal(["00417", "Reis, Ana"], again.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void Any_text_is_read_as_if_each_record_were_read_from_the_rest_of_the_file()
    {
        string[] pieces = ["=\"", "=\"x\"", "\"", ",", "\n", "\r\n", "\r", "x", "\n=\"", ",=\"", "\",", "\"\n", "=\"x,\",", ",\"y\n\"", new('y', 300), "=\"" + new string('y', 600) + "\",", string.Concat(Enumerable.Repeat("a,=\"b,\"\n", 200))];
        var random = new Random(4180);
        for (var number = 0; number < 2000; number++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 200); piece > 0; piece--)
            {
                text.Append(pieces[random.Next(random.Next(4) == 0 ? pieces.Length : 14)]);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            Assert.Equal(Expected(bytes), Actual(bytes));
        }
    }

    private static string RowOf(int attempt) => $"MLS-C01,{attempt},2025-11-0{attempt},640,Fail,Strong,Strong,NI,NI";

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
            var fields = Enumerable.Range(0, reader.FieldCount).Select(column => Encoding.UTF8.GetString(reader.GetSpan(column))).ToList();
            if (isBroken && Fields(Encoding.UTF8.GetString(raw), out var length) is { } found)
            {
                (isBroken, fields) = (false, found);
                raw = raw[..length];
            }

            var end = isBroken ? raw.IndexOfAny((byte)'\n', (byte)'\r') : -1;
            raw = end >= 0 ? raw[..end] : raw;
            records.Add(FormattableString.Invariant($"{++row} line {line + reader.LineNumber} at {start + reader.ByteOffset}: {(isBroken ? "broken" : string.Join('|', fields))} {raw.Length}"));
            line += reader.LineNumber - 1 + Encoding.UTF8.GetString(raw).ReplaceLineEndings("\n").Count(character => character == '\n');
            start += (int)reader.ByteOffset + raw.Length;
        }
    }

    private static List<string>? Fields(string text, out int length)
    {
        var fields = new List<string>();
        length = 0;
        for (var isNext = true; isNext;)
        {
            var field = Regex.Match(text[length..], "^(?:=\"[^\"\r\n]*\"|\"(?:[^\"]|\"\")*\"|[^,\"\r\n]*)(?=[,\r\n]|\\z)");
            if (!field.Success)
            {
                return null;
            }

            fields.Add(field.Value.StartsWith('"') ? field.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field.Value);
            length += field.Length;
            isNext = length < text.Length && text[length] == ',';
            length += isNext ? 1 : 0;
        }

        return fields;
    }

    private static List<string> Actual(byte[] text)
    {
        var records = new List<string>();
        using var stream = new MemoryStream(text);
        using var source = ReportSource.Open(stream, null);
        using var reader = new CsvRecordReader(source, default, ',', 1024 * 1024);
        while (reader.Read())
        {
            var fields = Enumerable.Range(0, reader.FieldCount).Select(column => Encoding.UTF8.GetString(reader.Get(column)));
            records.Add(FormattableString.Invariant($"{reader.Row} line {reader.Line} at {reader.Offset}: {(reader.State == RecordState.Good ? string.Join('|', fields) : "broken")} {reader.Length}"));
        }

        return records;
    }
}
