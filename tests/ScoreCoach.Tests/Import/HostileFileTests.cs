using System.Diagnostics;
using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Files that are meant to do harm end in an issue, within bounded memory and time.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class HostileFileTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\n";

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_line_however_long_the_file_is()
    {
        using var file = new GeneratedFile();
        file.Write($"{Header}\n{Row}\"b{Row[1..]}");
        for (var row = 0; row < 200_000; row++)
        {
            file.Write($"p{row}{Row[1..]}");
        }

        var run = file.Import(out var peak);

        Assert.Equal(200_001, run.Summary.Reports);
        Assert.Equal((ImportIssueCode.MalformedRow, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        Assert.InRange(peak, 0, 120L * 1024 * 1024);
    }

    [Fact]
    public void A_field_of_two_hundred_megabytes_is_too_long_and_the_rows_after_it_are_read()
    {
        using var file = new GeneratedFile();
        file.Write($"{Header}\n{Row}b,");
        var chunk = new string('x', 1024 * 1024);
        for (var count = 0; count < 200; count++)
        {
            file.Write(chunk);
        }

        file.Write("\nc" + Row[1..]);

        var run = file.Import(out var peak);

        Assert.Equal(["a", "c"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((ImportIssueCode.FieldTooLong, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        Assert.InRange(peak, 0, 120L * 1024 * 1024);
    }

    [Fact]
    public void A_field_over_the_limit_is_named_with_its_column()
    {
        var run = OfRows(Options with { MaxFieldLength = 100 }, Row.TrimEnd(), $"b,{new string('x', 101)},,,,,,,,");

        Assert.Equal((ImportIssueCode.FieldTooLong, 3L, 2), (Assert.Single(run.Errors).Code, run.Errors[0].Line, run.Errors[0].Column!.Value));
    }

    [Fact]
    public void A_hundred_thousand_columns_refuse_a_header_and_a_row()
    {
        var wide = string.Join(',', Enumerable.Range(0, 100_000).Select(column => $"c{column}"));

        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of($"{wide}\n{Row}").Errors).Code);

        var run = Of($"{Header}\n{Row}{wide}\nb{Row[1..]}");
        Assert.Equal(ImportIssueCode.FieldCountMismatch, Assert.Single(run.Errors).Code);
        Assert.Equal(2, run.Reports.Count);
    }

    [Fact]
    public void Thousands_of_columns_that_are_allowed_are_resolved_in_reasonable_time()
    {
        var more = string.Join(',', Enumerable.Range(0, 4000).Select(column => $"Attribute column number {column}"));
        var watch = Stopwatch.StartNew();

        var run = Of($"{Header},{more}\n{Row.TrimEnd()},{new string(',', 3999)}\n");

        Assert.Single(run.Reports);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Thousands_of_columns_of_one_name_are_numbered_in_reasonable_time()
    {
        var more = string.Concat(Enumerable.Repeat(",x", 40_000));
        var watch = Stopwatch.StartNew();

        var run = Of($"{Header}{more}\n{Row.TrimEnd()}{more}\n", Options with { MaxColumn = 50_000 });

        Assert.Equal(["x", "x (2)", "x (40000)"], [.. Assert.Single(run.Reports).Attributes.Keys.Take(2), run.Reports[0].Attributes.Keys.Last()]);
        Assert.Equal("Attribute", run.Summary.Columns["x (40000)"]);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Zero_bytes_refuse_their_row()
    {
        var run = Of($"{Header}\n{Row}b\0{Row[1..]}c{Row[1..]}");

        Assert.Equal(["a", "c"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((ImportIssueCode.InvalidEncoding, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    [Fact]
    public void A_binary_file_is_refused_as_what_it_is()
    {
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of("%PDF-1.7\nx"u8.ToArray()).Errors).Code);
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]).Errors).Code);

        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        Assert.True(Of(noise).Summary.Unusable);
    }

    [Fact]
    public void A_hundred_thousand_different_mistakes_end_in_reasonable_time()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 100_000; row++)
        {
            text.Append("p,EXAM-").Append(row).Append(",1,,,,,,,\nq").Append(row).Append(",MLS-C01,1,,,,Level").Append(row).Append(",,,\n");
        }

        var watch = Stopwatch.StartNew();
        var run = Of(text.ToString());

        Assert.Equal(200_000, run.Summary.Refused);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Quotes_on_every_line_end_in_reasonable_time()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 50_000; row++)
        {
            text.Append(row % 3 == 0 ? "\"" : row % 7 == 0 ? "x,\"\"\"" : "\"a\"b").Append(Row);
        }

        var watch = Stopwatch.StartNew();
        var run = Of(text.ToString());

        Assert.Equal(50_000, run.Summary.Rows);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Many_rows_of_one_report_end_in_reasonable_time()
    {
        const int Rows = 100_000;
        var text = new StringBuilder("Id,Exam,Domain,Level,Score\na,MLS-C01,EDA,NI,\n");
        text.Insert(text.Length, "a,MLS-C01,Nonsense,NI,\n", Rows).Insert(text.Length, "a,MLS-C01,Nonsense,NI,700\n", Rows);

        var watch = Stopwatch.StartNew();
        var run = Of(text.ToString());

        Assert.Equal((ImportIssueCode.UnknownDomain, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Open_quotes_among_good_rows_are_not_read_to_the_end_of_the_file_each()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 20_000; row++)
        {
            text.Append('p').Append(row).Append(Row.AsSpan(1)).Append("\"a\",\"Smith, Jan\nx\n");
        }

        // What is longer than such a file may still cost is read where it stands on one line, or is short.
        text.Append(new string('y', 20_000)).Append(Row.AsSpan(1)).Append("\"z\nz\"").Append(Row.AsSpan(1));
        var watch = Stopwatch.StartNew();
        var run = Of(text.ToString());

        Assert.Equal(20_002, run.Reports.Count);
        Assert.Equal("z\nz", run.Reports[^1].CandidateId);
        Assert.Equal(40_000, run.Summary.Refused);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("x,\u00e9\0\n")]
    public void Millions_of_short_lines_after_an_open_quote_end_in_few_issues(string line)
    {
        using var file = new GeneratedFile();
        file.Write($"{Header}\n{Row}b,\"");
        var lines = string.Concat(Enumerable.Repeat(line, 100_000));
        for (var count = 0; count < 30; count++)
        {
            file.Write(lines);
        }

        var watch = Stopwatch.StartNew();
        var run = file.Import(out var peak);

        Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
        Assert.True(run.Summary.Unusable);
        Assert.InRange(run.Issues.Count, 10_001, 10_003);
        Assert.Contains("was not read", run.Issues[^1].Message, StringComparison.Ordinal);
        Assert.Equal((ImportIssueCode.MalformedRow, IssueSeverity.Error), (run.Issues[^1].Code, run.Issues[^1].Severity));
        Assert.Equal(run.Summary.Read, run.Summary.Reports + run.Summary.Refused + run.Summary.Duplicates);
        Assert.InRange(peak, 0, 120L * 1024 * 1024);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Broken_rows_without_an_open_quote_before_them_and_good_rows_after_few_are_all_read()
    {
        var broken = string.Concat(Enumerable.Repeat("x\n", 12_000));
        Assert.Equal(2, Of($"{Header}\n{Row}{broken}b{Row[1..]}").Reports.Count);

        var few = string.Concat(Enumerable.Repeat("x\n", 9_000));
        var run = Of($"{Header}\n{Row}x,\"\n{few}b{Row[1..]}{few}c{Row[1..]}");
        Assert.Equal(["a", "b", "c"], run.Reports.Select(report => report.CandidateId));
        Assert.False(run.Summary.Unusable);
    }

    /// <summary>A file on disk, because what is in memory already can't show how much reading takes.</summary>
    private sealed class GeneratedFile : IDisposable
    {
        private readonly string _path = Path.GetTempFileName();
        private readonly StreamWriter _writer;

        public GeneratedFile() => _writer = new StreamWriter(_path, append: false, new UTF8Encoding(false), 1 << 16);

        public void Write(string text) => _writer.Write(text);

        /// <summary>Imports the file without keeping its reports, and measures the managed memory at the end of it.</summary>
        public ImportRun Import(out long peak)
        {
            _writer.Dispose();
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var observer = new ImportObserver();
            var kept = new List<ScoreReport>();
            peak = 0;
            using var import = Open([new ImportSource(_path)]);
            var count = 0;
            foreach (var report in import.Read(observer, CancellationToken.None))
            {
                if (kept.Count < 10)
                {
                    kept.Add(report);
                }

                if (++count % 20_000 == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
                }
            }

            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            return new ImportRun(kept, observer.Issues, observer.Summaries);
        }

        public void Dispose() => File.Delete(_path);
    }
}
