using System.Text;
using ScoreCoach.IO;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>One import: what was read, what was said about it, what it came to.</summary>
internal sealed record ImportRun(IReadOnlyList<ScoreReport> Reports, IReadOnlyList<ImportIssue> Issues, ImportSummary Summary)
{
    /// <summary>The clock of every test that does not set its own.</summary>
    public static readonly DateTime Today = GivenExam.Day("2026-01-15");

    /// <summary>The header of a file of MLS-C01 reports.</summary>
    public const string Header = "CandidateId,Exam,Attempt,ExamDate,Score,Result,Data Engineering,EDA,Modeling,MLOps";

    public static readonly ImportOptions Options = new() { AsOf = Today };

    /// <summary>The issues of one code.</summary>
    public IReadOnlyList<ImportIssue> Of(ImportIssueCode code) => [.. Issues.Where(issue => issue.Code == code)];

    /// <summary>The issues that refused something.</summary>
    public IReadOnlyList<ImportIssue> Errors => [.. Issues.Where(issue => issue.Severity == IssueSeverity.Error)];

    public static ImportRun Of(string text, ImportOptions? options = null, ExamCatalog? catalog = null) => Of(Encoding.UTF8.GetBytes(text), options, catalog);

    public static ImportRun Of(byte[] bytes, ImportOptions? options = null, ExamCatalog? catalog = null)
    {
        using var stream = new MemoryStream(bytes);
        return Of(stream, options, catalog);
    }

    public static ImportRun Of(Stream stream, ImportOptions? options = null, ExamCatalog? catalog = null)
    {
        using var reader = new FileGateway().OpenReports(stream, "cohort.csv", options ?? Options, catalog ?? Shipped.Catalog);
        return Of(reader);
    }

    public static ImportRun Of(IReportReader reader)
    {
        var issues = new List<ImportIssue>();
        var reports = reader.Read(issues.Add, CancellationToken.None).ToList();
        var run = new ImportRun(reports, issues, reader.Summary);
        run.CheckCounts();
        return run;
    }

    /// <summary>A file of MLS-C01 rows under the usual header.</summary>
    public static ImportRun OfRows(params string[] rows) => OfRows(Options, rows);

    public static ImportRun OfRows(ImportOptions options, params string[] rows) => Of(Header + "\n" + string.Join('\n', rows) + "\n", options);

    /// <summary>The levels of a report, one letter per domain.</summary>
    public static string Levels(ScoreReport report) => string.Concat(report.Domains.Select(domain => domain.Level switch
    {
        PerformanceLevel.Weak => 'W',
        PerformanceLevel.Adequate => 'A',
        PerformanceLevel.Strong => 'S',
        _ => '?',
    }));

    /// <summary>What holds for every import, whatever the file.</summary>
    private void CheckCounts()
    {
        Assert.Equal(Summary.Read, Summary.Reports + Summary.Refused + Summary.Duplicates);
        Assert.Equal(Summary.Reports, Reports.Count);
        Assert.Equal(Summary.Warnings, Issues.Count(issue => issue.Severity == IssueSeverity.Warning));
        Assert.Equal(Issues.Count, Summary.Codes.Values.Sum());
        Assert.All(Issues, issue => Assert.False(string.IsNullOrWhiteSpace(issue.Message)));
    }
}
