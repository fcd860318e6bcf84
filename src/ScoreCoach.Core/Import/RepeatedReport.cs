namespace ScoreCoach;

/// <summary>What is said about reports that occur more than once.</summary>
internal static class RepeatedReport
{
    /// <summary>Stands in the notes of reports of which nobody can say which came first.</summary>
    public const string UnorderedNote =
        "AttemptUnknown: the input has several different reports of this person for this exam, without attempt numbers or dates that order them.";

    public static ImportIssue Duplicate(long line, long other, ScoreReport report) => new()
    {
        Line = line,
        Field = nameof(ReportField.CandidateId),
        Value = report.CandidateId,
        Code = ImportIssueCode.DuplicateReport,
        Severity = IssueSeverity.Warning,
        Message = FormattableString.Invariant($"The report repeats the one in line {other} and was left out."),
    };

    public static ImportIssue Conflict(long line, long other, ScoreReport report) => new()
    {
        Line = line,
        Field = nameof(ReportField.CandidateId),
        Value = report.CandidateId,
        Code = ImportIssueCode.ConflictingDuplicate,
        Message = FormattableString.Invariant(
            $"The report and the one in line {other} are about the same person, exam and {(report.Attempt is null ? "date" : "attempt")} and say different things."),
        Suggestion = "Remove the one that is wrong, or correct its attempt or date.",
    };

    public static ImportIssue Disagreement(ReportField field, string one, string other, long line) => new()
    {
        Field = field.ToString(),
        Value = other,
        Code = ImportIssueCode.ConflictingDuplicate,
        Message = FormattableString.Invariant($"The rows of this report disagree: {field} is '{one}' at first and '{other}' here. The report starts in line {line}."),
        Suggestion = "Give the same value in every row of a report, or an attempt or a date that tells two reports apart.",
    };
}
