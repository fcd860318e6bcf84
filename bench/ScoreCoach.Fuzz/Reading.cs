using ScoreCoach.Catalog;
using ScoreCoach.Files;
using ScoreCoach.IO;
using ScoreCoach.People;

namespace ScoreCoach.Fuzz;

/// <summary>One import: what was read, what was stated about it, what it resulted in.</summary>
internal sealed record Reading(IReadOnlyList<ScoreReport> Reports, IReadOnlyList<ImportIssue> Issues, ImportSummary Summary)
{
    /// <summary>Codes of issues that refuse a file, not a row of it.</summary>
    private static readonly HashSet<ImportIssueCode> OfFiles =
    [
        ImportIssueCode.EmptyFile, ImportIssueCode.MissingColumn, ImportIssueCode.AmbiguousColumn, ImportIssueCode.NotFound,
        ImportIssueCode.Locked, ImportIssueCode.UnsupportedFile, ImportIssueCode.FileChanged,
    ];

    public static Reading Of(Stream stream, ImportOptions options, ExamCatalog catalog, string? rejectPath = null)
    {
        using var import = new FileGateway(new NamesAlone()).OpenReports([new ImportSource("input") { Stream = stream, RejectPath = rejectPath }], options, catalog);
        var observer = new Observer();
        var reports = new List<ScoreReport>();
        foreach (var report in import.Read(observer, CancellationToken.None))
        {
            reports.Add(report);
            Require(import.Progress is >= 0 and <= 1, $"The progress is {import.Progress}.");
        }

        Require(observer.Summary is not null, "The end of the file was not reported.");
        return new Reading(reports, observer.Issues, observer.Summary!);
    }

    /// <summary>Checks what holds for every file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How it was read.</param>
    public void Check(byte[] file, ImportOptions options)
    {
        CheckCounts(options);
        CheckIssues(file);
        foreach (var report in Reports)
        {
            CheckReport(report, options);
        }

        if (Summary.Layout == "Wide" && !Summary.Unusable && !options.Strict)
        {
            CheckEveryRowIsAccountedFor();
        }

        if (Reports.Count <= 200 && !options.Strict)
        {
            CheckRepetitions();
        }
    }

    /// <summary>Checks that another reading of the same bytes resulted in the same.</summary>
    public void CheckSameAs(Reading other)
    {
        Require(Describe(Summary) == Describe(other.Summary), $"Read twice, a file came to {Describe(Summary)} and {Describe(other.Summary)}.");
        Require(Issues.Count == other.Issues.Count, "Read twice, a file had another number of issues.");
        for (var index = 0; index < Issues.Count; index++)
        {
            Require(Issues[index].ToString() == other.Issues[index].ToString(), $"Read twice: {Issues[index]} and {other.Issues[index]}.");
        }
    }

    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvariantException(message);
        }
    }

    private static string Describe(ImportSummary summary) => string.Join(
        ' ',
        [
            summary, summary.Layout, summary.Delimiter, summary.Encoding, summary.DateOrder, summary.Unusable,
            .. summary.Columns, .. summary.Editions, .. summary.Codes,
        ]);

    private void CheckCounts(ImportOptions options)
    {
        Require(Summary.Read == Summary.Reports + Summary.Refused + Summary.Duplicates, $"The counts do not add up: {Summary}");
        Require(Summary.Reports == Reports.Count, $"{Reports.Count} reports came: {Summary}");
        var warnings = Issues.Count(issue => issue.Severity == IssueSeverity.Warning);
        Require(Summary.Warnings == warnings, $"{warnings} warnings came: {Summary}");
        Require(Summary.Codes.Values.Sum() == Issues.Count, $"The codes are not those that came: {Summary}");
        var duplicates = Issues.Count(issue => issue.Code == ImportIssueCode.DuplicateReport);
        Require(Summary.Duplicates == duplicates, $"{duplicates} duplicates came: {Summary}");
        var errors = Issues.Count(issue => issue.Severity == IssueSeverity.Error);
        Require(Summary.Unusable ? errors > Summary.Refused : errors == Summary.Refused, $"{errors} errors: {Summary}");
        Require(!options.Strict || Summary.Refused <= 1, $"A strict import went on after a refusal: {Summary}");
        Require(Summary.Layout != "Wide" || Summary.Rows == Summary.Read, $"In the wide layout each row is a report: {Summary}");
        Require(options.Strict || Summary.Read <= Summary.Rows, $"More reports than rows: {Summary}");
    }

    private void CheckIssues(byte[] file)
    {
        // A sheet numbers its rows itself, and JSON may count its values.
        var isDelimited = Summary.Delimiter is not null;
        var lines = isDelimited ? file.Count(value => value is (byte)'\r' or (byte)'\n') + 1 : Math.Max(1_048_576, file.Length);
        foreach (var issue in Issues)
        {
            Require(Enum.IsDefined(issue.Code), $"An issue has no code: {issue}");
            Require(!string.IsNullOrWhiteSpace(issue.Message), $"An issue has no message: {issue}");
            Require(issue.Line >= 0 && issue.Line <= lines, $"An issue is on a line that is not there: {issue}");
            Require(issue.Column is null or >= 1, $"An issue is in a column that is not there: {issue}");
            Require(issue.Severity == IssueSeverity.Error || !OfFiles.Contains(issue.Code), $"An issue of a file does not refuse it: {issue}");
        }
    }

    private static void CheckReport(ScoreReport report, ImportOptions options)
    {
        Require(report.Origin.Line >= 1, $"A report is on line {report.Origin.Line}.");
        Require(report.Domains.Count == report.Profile.Domains.Count, $"A report of {report.Exam} has {report.Domains.Count} domains.");
        Require(report.Attempt is null or >= 1, $"A report is of attempt {report.Attempt}.");
        Require(report.ExamDate is null or { Year: >= 1900 and <= 2200, TimeOfDay.Ticks: 0 }, $"A report is of {report.ExamDate}.");
        Require(report.CandidateId is not { } id || id.Trim().Length > 0, "A report has an empty id.");
        Require(!options.Strict || !report.Incomplete || !report.Profile.Vocabulary.ReportsDomains, "A strict import took an incomplete report.");
        Require(!options.NoHistory || report.History.Count == 0, "A report has a history that nobody wanted.");
        foreach (var (name, value) in report.Attributes)
        {
            Require(name.Length > 0 && value?.Length != 0, "An attribute is empty.");
        }

        foreach (var text in report.Notes)
        {
            Require(text.Length > 0, "A note is empty.");
        }
    }

    /// <summary>What is omitted or comes before must be of the same person and exam, and really there.</summary>
    private void CheckRepetitions()
    {
        foreach (var issue in Issues.Where(issue => issue.Code == ImportIssueCode.DuplicateReport))
        {
            Require(Reports.Any(report => AreSame(report.CandidateId, issue.Value)), $"Nobody has what a duplicate repeats: {issue}");
        }

        foreach (var report in Reports)
        {
            foreach (var earlier in report.History)
            {
                var isThere = Reports.Any(other => AreSame(other.CandidateId, report.CandidateId) && other.Exam == report.Exam
                    && other.Attempt == earlier.Attempt && other.ExamDate == earlier.ExamDate && other.Score == earlier.Score && other.Result == earlier.Result);
                Require(isThere, $"Nobody has an earlier attempt of line {report.Origin.Line}.");
            }
        }
    }

    private static bool AreSame(string? left, string? right) =>
        left == right || (left is not null && right is not null && PersonId.Canonical(left) == PersonId.Canonical(right));

    /// <summary>Each row gives a report, or one issue that refuses it, or one that says what it repeats.</summary>
    private void CheckEveryRowIsAccountedFor()
    {
        var lines = new HashSet<long>();
        var last = 0L;
        foreach (var report in Reports)
        {
            Require(report.Origin.Line > last, $"The report of line {report.Origin.Line} comes after that of line {last}.");
            last = report.Origin.Line;
            lines.Add(last);
        }

        foreach (var issue in Issues)
        {
            if (issue.Severity == IssueSeverity.Error || issue.Code == ImportIssueCode.DuplicateReport)
            {
                Require(lines.Add(issue.Line), $"Line {issue.Line} was read twice.");
            }
        }
    }

    private sealed class Observer : IImportObserver
    {
        public List<ImportIssue> Issues { get; } = [];

        public ImportSummary? Summary { get; private set; }

        public void OnIssue(ImportIssue issue) => Issues.Add(issue);

        public void OnFileRead(ImportSummary summary)
        {
            Require(Summary is null, "The end of the file was reported twice.");
            Summary = summary;
        }
    }
}
