using System.Globalization;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What is stated about reports that occur more than once.</summary>
internal static class RepeatedReport
{
    public static string LineOf(long line) => PlaceOf(line, "line");

    /// <summary>What a message calls the place of a row.</summary>
    public static string PlaceOf(long line, string word) => FormattableString.Invariant($"{word} {line}");

    public static ImportIssue Duplicate(ScoreReport report, string other) => AboutPerson(
        ImportIssueCode.DuplicateReport, report, $"The report repeats the one in {other} and was skipped.", null)
        with
    { Severity = IssueSeverity.Warning };

    public static ImportIssue Conflict(ScoreReport report, string other) => AboutPerson(
        ImportIssueCode.ConflictingDuplicate,
        report,
        $"The report and the one in {other} are about the same person, exam and {(report.Attempt is null ? "date" : "attempt")} and contradict each other.",
        "Remove the wrong one, or correct its attempt or date.");

    /// <summary>The id is next to another name elsewhere.</summary>
    public static ImportIssue OtherName(ScoreReport report, string? name, string other) => AboutPerson(
        ImportIssueCode.OneIdSeveralNames, report, $"The id '{report.CandidateId}' belongs to '{report.CandidateName}' here and to '{name}' in {other}. The reports count as one person's.",
        "Correct the wrong id or name.") with
    { Severity = IssueSeverity.Warning };

    /// <summary>The id differs only in case from another.</summary>
    public static ImportIssue OtherCase(ScoreReport report, string? id, string other) => AboutPerson(
        ImportIssueCode.IdsDifferInCase, report, $"The ids '{report.CandidateId}' here and '{id}' in {other} differ only in case. They count as two people.",
        "If it is one person, write the id the same way.") with
    { Severity = IssueSeverity.Warning };

    /// <summary>The dates order the attempts of a person, and this one's number says otherwise.</summary>
    public static ImportIssue Contradiction(ScoreReport report, string other) => FieldIssue.Of(
        ImportIssueCode.AttemptContradictsDate, nameof(ReportField.Attempt), report.Attempt?.ToString(CultureInfo.InvariantCulture),
        FormattableString.Invariant(
            $"Attempt {report.Attempt} contradicts the exam dates: the report in {other} has an earlier date but not a lower attempt number. Attempts are ordered by date."),
        advice: "Correct the wrong number or date.", severity: IssueSeverity.Warning) with
    { Line = report.Line };

    public static ImportIssue Disagreement(ReportField field, string one, string other, string place) => FieldIssue.Of(
        ImportIssueCode.ConflictingDuplicate, field.ToString(), other,
        $"The rows of this report disagree: {field} is '{one}' at first and '{other}' here. The report starts in {place}.",
        advice: "Use the same value in every row of a report, or add an attempt or a date that distinguishes two reports.");

    private static ImportIssue AboutPerson(ImportIssueCode code, ScoreReport report, string message, Advice? advice) =>
        FieldIssue.Of(code, nameof(ReportField.CandidateId), report.CandidateId, message, advice: advice) with { Line = report.Line };
}
