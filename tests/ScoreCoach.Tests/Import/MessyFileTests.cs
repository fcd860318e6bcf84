using System.Globalization;
using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>
/// A folder of messy and hostile files. Next to each lies what is expected of it: the reports, the issues, the counts. With
/// SCORECOACH_ACCEPT=1 the expectations are written again, to be looked at before they are kept.
/// </summary>
public sealed class MessyFileTests
{
    private static readonly string Folder = Repository.PathOf("tests/ScoreCoach.Tests/Import/Files");

    public static TheoryData<string> Names() => [.. Files().Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_more_than_sixty() => Assert.InRange(Files().Count(), 61, 1000);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_messy_file_gives_what_is_written_next_to_it(string name)
    {
        var path = Path.Join(Folder, name);
        var expected = Path.ChangeExtension(path, ".expected.txt");
        var actual = Describe(ImportRun.OfPath(path, OptionsOf(path)));
        if (Environment.GetEnvironmentVariable("SCORECOACH_ACCEPT") == "1")
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_can_not_go_back_gives_the_same(string name)
    {
        var path = Path.Join(Folder, name);
        using var file = File.OpenRead(path);
        using var pipe = new BufferedPipe(file);

        var run = ImportRun.OfSources([new ImportSource(path) { Stream = pipe }], OptionsOf(path));

        Assert.Equal(File.ReadAllText(Path.ChangeExtension(path, ".expected.txt")), Describe(run));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Refused_rows_that_are_read_again_are_refused_for_the_same_reasons_or_were_repaired(string name)
    {
        var path = Path.Join(Folder, name);
        var rejected = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var first = ImportRun.OfPath(path, OptionsOf(path), rejected);
            if (first.Summary.Unusable)
            {
                Assert.False(File.Exists(rejected), "An unusable file has no rows to refuse.");
                return;
            }

            var second = ImportRun.OfPath(rejected, OptionsOf(path));
            if (name == "exam-without-columns.csv")
            {
                // Its rows are refused because their exam has no columns in this file; without the others, no column is a domain.
                Assert.Equal(ImportIssueCode.MissingColumn, Assert.Single(second.Errors).Code);
                return;
            }

            if (name == "scores.csv")
            {
                // None of the scores that are left is on the exam's scale, and the first could be a percentage.
                Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(second.Errors).Code);
                return;
            }

            // A row with a wrong number of fields, or with a quote out of place, is written with the right number and with quotes.
            var reasons = first.Errors.Select(issue => issue.Code).Where(code => code is not (ImportIssueCode.FieldCountMismatch or ImportIssueCode.MalformedRow));
            var remaining = second.Errors.Select(issue => issue.Code).ToList();
            Assert.False(second.Summary.Unusable);
            Assert.Equal(first.Summary.Refused, second.Summary.Read);
            Assert.All(reasons, code => Assert.True(remaining.Remove(code), $"{code} is missing: {second.Summary}"));
        }
        finally
        {
            File.Delete(rejected);
        }
    }

    internal static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal));

    internal static ImportOptions OptionsOf(string path)
    {
        var options = ImportRun.Options;
        var file = Path.ChangeExtension(path, ".options.txt");
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            var (name, value) = line.Split('=', 2) is [var left, var right] ? (left, right) : (line, string.Empty);
            options = name switch
            {
                "encoding" => options with { Encoding = value },
                "culture" => options with { Culture = CultureInfo.GetCultureInfo(value) },
                "exam" => options with { Exam = value },
                "edition" => options with { Edition = value },
                "dateformat" => options with { DateFormats = [value] },
                "threshold" => options with { LevelThreshold = new LevelThreshold(int.Parse(value.Split(',')[0], CultureInfo.InvariantCulture), int.Parse(value.Split(',')[1], CultureInfo.InvariantCulture)) },
                "strict" => options with { Strict = true },
                "nohistory" => options with { NoHistory = true },
                _ => throw new InvalidDataException(line),
            };
        }

        return options;
    }

    internal static string Describe(ImportRun run)
    {
        var text = new StringBuilder();
        var summary = run.Summary;
        text.Append(CultureInfo.InvariantCulture, $"{(summary.Unusable ? "Unusable" : summary.Layout)} delimiter {Show(summary.Delimiter)} encoding {summary.Encoding} dates {summary.DateOrder}\n");
        text.Append(CultureInfo.InvariantCulture, $"rows {summary.Rows} read {summary.Read} reports {summary.Reports} refused {summary.Refused} duplicates {summary.Duplicates} warnings {summary.Warnings}\n");
        foreach (var (header, role) in summary.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"column {Show(header)} is {role}\n");
        }

        foreach (var report in run.Reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"report line {report.Origin.Line}: {Show(report.CandidateId)} {Show(report.CandidateName)} {report.Exam} {report.Edition} attempt {report.Attempt} on {report.ExamDate:yyyy-MM-dd} {report.ExamTime:HH:mmzzz} score {report.Score} {report.Result} {ImportRun.Levels(report)}");
            text.Append(CultureInfo.InvariantCulture, $" history {report.History.Count} notes {report.Notes.Count}");
            foreach (var (name, value) in report.Attributes)
            {
                text.Append(CultureInfo.InvariantCulture, $" {Show(name)}={Show(value)}");
            }

            text.Append('\n');
        }

        foreach (var issue in run.Issues)
        {
            text.Append(CultureInfo.InvariantCulture, $"{issue.Severity} {issue.Code} line {issue.Line} column {issue.Column} {issue.Field} {Show(issue.Value)}\n");
        }

        return text.ToString();
    }

    /// <summary>A text with every character that does not show as itself written as a number.</summary>
    private static string Show(string? text) => text is null ? "-" : string.Concat(
        text.Length > 60 ? $"({text.Length} characters)" : "'" + string.Concat(text.EnumerateRunes().Select(rune =>
            Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark || (Rune.IsWhiteSpace(rune) && rune.Value != ' ')
                ? $"\\u{rune.Value:X4}"
                : rune.ToString())) + "'");

    /// <summary>A stream that can only be read forward, a few bytes at a time.</summary>
    private sealed class BufferedPipe(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 13));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
