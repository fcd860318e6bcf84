using System.Management.Automation;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Errors;

/// <summary>All error records of the module: an id, a category, a target, what was wrong, what to do next.</summary>
internal static class CommandErrors
{
    /// <summary>An issue of a file, or of an object: then the object is the target, so that it can be corrected and piped again.</summary>
    /// <remarks>The shell shows the advice below the message, so that only the exception, which scripts log, holds both.</remarks>
    public static ErrorRecord From(ImportIssue issue, object? source = null) => Record(
        issue.Code == ImportIssueCode.NotFound ? new FileNotFoundException(issue.ToString(), issue.Path) : new InvalidDataException(issue.ToString()),
        issue.Code.ToString(),
        CategoryOf(issue.Code),
        source ?? issue,
        issue.Statement,
        issue.Suggestion ?? "Correct the value, and import or pipe it again.");

    public static ErrorRecord From(ScoreCoachException exception) => Record(
        exception,
        exception.ErrorId,
        CategoryOf(exception.ErrorId),
        exception.Target,
        exception.Describe(PowerShellSyntax.Instance),
        exception.Advice?.Render(PowerShellSyntax.Instance) ?? "Correct the value, and run the command again.");

    public static ErrorRecord From(CatalogFinding finding) => Record(
        new InvalidDataException(finding.ToString()),
        ErrorId.InvalidProfile,
        ErrorCategory.InvalidData,
        finding,
        finding.ToString(),
        "Correct the file and import it again; Test-ExamProfile lists all findings.");

    /// <summary>A file of the variable is omitted; the others are used.</summary>
    public static ErrorRecord BrokenFile(CatalogFinding finding, string message) => Record(
        new InvalidDataException(message),
        ErrorId.InvalidProfile,
        ErrorCategory.InvalidData,
        finding,
        message,
        "Correct the file; Test-ExamProfile lists all findings.");

    public static ErrorRecord NotWritten(string path, Exception cause) => Record(
        cause,
        ErrorId.NotWritten,
        ErrorCategory.WriteError,
        path,
        $"'{path}' can't be written. {cause.Message}",
        "Specify a file in an existing folder that you can write to.");

    /// <summary>The variable for the issues can't be set.</summary>
    public static ErrorRecord UnusableVariable(string name, Exception cause) =>
        From(new ScoreCoachException(
            ErrorId.UnusableVariable, $"The variable '{name}' can't be set. {cause.Message}", name, "Specify another variable with -IssueVariable."));

    /// <summary>Rows were refused, and none of their errors is shown.</summary>
    public static ErrorRecord HiddenIssues(string line) => Record(
        new InvalidDataException(line),
        ErrorId.RowsRefused,
        ErrorCategory.InvalidData,
        null,
        "Rows were refused. " + line,
        "Import again with a higher -MaxIssue.");

    public static ErrorRecord NotAScoreReport(object? value) =>
        WrongType(value, "a score report", ErrorId.NotAScoreReport, "Create reports with Import-ScoreReport, or pipe rows through New-ScoreReport first.");

    public static ErrorRecord NotARetakePlan(object? value) =>
        WrongType(value, "a retake plan", ErrorId.NotARetakePlan, "Create plans with New-RetakePlan, in the same session.");

    public static ErrorRecord NotAnExamProfile(object? value) =>
        WrongType(value, "an exam", ErrorId.NotAnExamProfile, "Get exams with Get-ExamProfile, in the same session.");

    public static ErrorRecord NotACohortSummary(object? value) =>
        WrongType(value, "a summary of a cohort", ErrorId.NotACohortSummary, "Create summaries with Measure-Cohort, in the same session.");

    public static ErrorRecord IncompleteReport(RetakePlan plan)
    {
        var missing = plan.Priorities.Where(domain => domain.Level == PerformanceLevel.Unknown).Select(domain => domain.Name);
        var message = $"{ReportName.Of(plan.Report)} gives no level for {string.Join(", ", missing)}.";
        return Record(
            new InvalidDataException(message),
            ErrorId.IncompleteReport,
            ErrorCategory.InvalidData,
            plan.Report,
            message,
            "Fill in the levels, or plan without -Strict.");
    }

    /// <summary>A text, a number or a file, where a row is expected.</summary>
    public static ErrorRecord NotARow(object value)
    {
        var message = value is FileSystemInfo file
            ? $"The input is the file '{file.FullName}', not a row."
            : $"The input is of the type {TypeName.Of(value)}, not a row: it has no properties that can be columns.";
        return Record(
            new ArgumentException(message),
            ErrorId.NotARow,
            ErrorCategory.InvalidType,
            value,
            message,
            value is FileSystemInfo
                ? "Pipe files to Import-ScoreReport."
                : "Read a file with Import-ScoreReport, or convert its lines to objects with ConvertFrom-Csv.");
    }

    public static ErrorRecord UnreadableRow(object? row, Exception cause) => Record(
        cause,
        ErrorId.UnreadableRow,
        ErrorCategory.ReadError,
        row,
        $"A property of the object can't be read. {cause.Message}",
        "Exclude the property with Select-Object, or correct the script that computes it.");

    public static ErrorRecord NotFound(string path, Exception? cause = null) => Record(
        cause ?? new FileNotFoundException($"There is no file '{path}'.", path),
        ErrorId.NotFound,
        ErrorCategory.ObjectNotFound,
        path,
        cause is not null and not ItemNotFoundException ? $"'{path}' can't be resolved. {cause.Message}"
            : WildcardPattern.ContainsWildcardCharacters(path) ? $"No file matches '{path}'."
            : $"There is no file '{path}'.",
        "Check the path. Use -Path for wildcards and -LiteralPath for literal names.");

    private static ErrorRecord WrongType(object? value, string expected, ErrorId id, string advice)
    {
        var message = value is null ? $"The input is empty ($null), not {expected}." : $"The input is of the type {TypeName.Of(value)}, not {expected}.";
        return Record(new ArgumentException(message), id, ErrorCategory.InvalidType, value, message, advice);
    }

    private static ErrorRecord Record(Exception exception, ErrorId id, ErrorCategory category, object? target, string message, string advice) =>
        Record(exception, id.ToString(), category, target, message, advice);

    // The message, the advice and the text of the target may come from a file; none of them may control the terminal.
    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string message, string advice)
    {
        var record = new ErrorRecord(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(PlainText.OneLine(message)) { RecommendedAction = PlainText.OneLine(advice) },
        };
        record.CategoryInfo.TargetName = PlainText.OneLine(record.CategoryInfo.TargetName);
        return record;
    }

    private static ErrorCategory CategoryOf(ErrorId id) => id switch
    {
        ErrorId.UnknownColumn or ErrorId.UnknownDomain or ErrorId.UnknownEdition or ErrorId.UnknownEncoding or ErrorId.UnknownExam or ErrorId.UnknownGroup or ErrorId.UnknownGuide
            or ErrorId.NotFound or ErrorId.UnknownPolicy or ErrorId.UnknownSession or ErrorId.UnknownTimeZone or ErrorId.UnknownVendor => ErrorCategory.ObjectNotFound,
        ErrorId.BrokenCatalog or ErrorId.IncompleteGuide or ErrorId.InvalidDate or ErrorId.InvalidProfile or ErrorId.MissingDate
            or ErrorId.NotAPracticeResult or ErrorId.UnlikelyScale or ErrorId.UnusableState => ErrorCategory.InvalidData,
        ErrorId.SameExam or ErrorId.TargetAttempted or ErrorId.TargetClosed or ErrorId.TargetPassed => ErrorCategory.InvalidOperation,
        ErrorId.TooManyFiles => ErrorCategory.LimitsExceeded,
        ErrorId.FileExists => ErrorCategory.ResourceExists,
        ErrorId.NotWritten => ErrorCategory.WriteError,
        _ => ErrorCategory.InvalidArgument,
    };

    private static ErrorCategory CategoryOf(ImportIssueCode code) => code switch
    {
        ImportIssueCode.NotFound => ErrorCategory.ObjectNotFound,
        ImportIssueCode.Locked => ErrorCategory.ResourceUnavailable,
        ImportIssueCode.UnknownExam or ImportIssueCode.UnknownEdition => ErrorCategory.ObjectNotFound,
        ImportIssueCode.ConflictingDuplicate => ErrorCategory.ResourceExists,
        _ => ErrorCategory.InvalidData,
    };
}
