using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>One import: its reports, its issues, and the summary of each file.</summary>
internal sealed record ImportRun(IReadOnlyList<ScoreReport> Reports, IReadOnlyList<ImportIssue> Issues, IReadOnlyList<ImportSummary> Summaries)
{
    /// <summary>The clock of every test that does not set its own.</summary>
    public static readonly DateTime Today = GivenExam.Day("2026-01-15");

    /// <summary>The header of a file of MLS-C01 reports.</summary>
    public const string Header = "CandidateId,Exam,Attempt,ExamDate,Score,Result,Data Engineering,EDA,Modeling,MLOps";

    public static readonly ImportOptions Options = new() { AsOf = Today };

    /// <summary>The summary of the only file.</summary>
    public ImportSummary Summary => Assert.Single(Summaries);

    /// <summary>The issues of one code.</summary>
    public IReadOnlyList<ImportIssue> Of(ImportIssueCode code) => [.. Issues.Where(issue => issue.Code == code)];

    /// <summary>The issues except for the one about columns that the files of most tests do without: dates, scores and results.</summary>
    public IReadOnlyList<ImportIssue> ButForMissingFields => [.. Issues.Where(issue => issue.Code != ImportIssueCode.FieldNotFound)];

    /// <summary>The issues that refused something.</summary>
    public IReadOnlyList<ImportIssue> Errors => [.. Issues.Where(issue => issue.Severity == IssueSeverity.Error)];

    public static ImportRun Of(string text, ImportOptions? options = null, ExamCatalog? catalog = null, string? rejectPath = null) =>
        Of(Encoding.UTF8.GetBytes(text), options, catalog, rejectPath);

    public static ImportRun Of(byte[] bytes, ImportOptions? options = null, ExamCatalog? catalog = null, string? rejectPath = null)
    {
        using var stream = new MemoryStream(bytes);
        return Of(stream, options, catalog, rejectPath);
    }

    public static ImportRun Of(Stream stream, ImportOptions? options = null, ExamCatalog? catalog = null, string? rejectPath = null) =>
        OfSources([new ImportSource("cohort.csv") { Stream = stream, RejectPath = rejectPath }], options, catalog);

    public static ImportRun OfSources(IReadOnlyList<ImportSource> sources, ImportOptions? options = null, ExamCatalog? catalog = null)
    {
        using var import = Open(sources, options, catalog);
        return Of(import);
    }

    public static ImportRun Of(IReportImport import)
    {
        var observer = new ImportObserver();
        var reports = import.Read(observer, CancellationToken.None).ToList();
        var run = new ImportRun(reports, observer.Issues, observer.Summaries);
        run.CheckCounts();
        return run;
    }

    /// <summary>A file on disk.</summary>
    public static ImportRun OfPath(string path, ImportOptions? options = null, string? rejectPath = null) =>
        OfSources([new ImportSource(path) { RejectPath = rejectPath }], options);

    /// <summary>Several files of one command, by name and text.</summary>
    public static ImportRun OfFiles(params (string Name, string Text)[] files) => OfFiles(Options, files);

    public static ImportRun OfFiles(ImportOptions options, params (string Name, string Text)[] files) =>
        OfFiles(options, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static ImportRun OfFiles(ImportOptions options, params (string Name, byte[] Bytes)[] files) =>
        OfSources([.. files.Select(file => new ImportSource(file.Name) { Stream = new MemoryStream(file.Bytes) })], options);

    /// <summary>A file of MLS-C01 rows under the usual header.</summary>
    public static ImportRun OfRows(params string[] rows) => OfRows(Options, rows);

    public static ImportRun OfRows(ImportOptions options, params string[] rows) => Of(TextOf(rows), options);

    /// <summary>The text of a file of MLS-C01 rows under the usual header.</summary>
    public static string TextOf(params string[] rows) => Header + "\n" + string.Join('\n', rows) + "\n";

    /// <summary>Opens files without reading them.</summary>
    public static IReportImport Open(IReadOnlyList<ImportSource> sources, ImportOptions? options = null, ExamCatalog? catalog = null) =>
        GivenFiles.Gateway.OpenReports(sources, options ?? Options, catalog ?? Shipped.Catalog);

    /// <summary>The levels of a report, one letter per domain.</summary>
    public static string Levels(ScoreReport report) => string.Concat(report.Domains.Select(domain => domain.Level switch
    {
        PerformanceLevel.Weak => 'W',
        PerformanceLevel.Adequate => 'A',
        PerformanceLevel.Strong => 'S',
        _ => '?',
    }));

    /// <summary>What holds for every import, whatever the files.</summary>
    private void CheckCounts()
    {
        Assert.All(Summaries, summary => Assert.Equal(summary.Read, summary.Reports + summary.Refused + summary.Duplicates));
        Assert.Equal(Summaries.Sum(summary => summary.Reports), Reports.Count);
        Assert.Equal(Summaries.Sum(summary => summary.Warnings), Issues.Count(issue => issue.Severity == IssueSeverity.Warning));
        Assert.Equal(Issues.Sum(issue => issue.Count), Summaries.Sum(summary => summary.Codes.Values.Sum()));
        Assert.All(Summaries.Where(summary => summary.Layout == "Wide"), summary => Assert.Equal(summary.Rows, summary.Read + summary.SetAside));
        Assert.All(Summaries.Where(summary => summary.Layout == "Wide"), summary => Assert.Equal(summary.Refused, summary.RefusedRows));
        Assert.All(Summaries.Where(summary => summary.Layout == "Long"), summary =>
        {
            Assert.InRange(summary.Refused, 0, summary.RefusedRows);
            Assert.InRange(summary.Reports + summary.Duplicates, 0, summary.Rows - summary.RefusedRows - summary.SetAside);
        });
        Assert.Equal(Summaries.Sum(summary => summary.SetAside), Issues.Where(issue => issue.Severity == IssueSeverity.SetAside).Sum(issue => issue.Count));
        Assert.All(Issues, issue => Assert.False(string.IsNullOrWhiteSpace(issue.Message)));
    }
}
