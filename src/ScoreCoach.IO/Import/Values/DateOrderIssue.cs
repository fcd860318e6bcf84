using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Values;

/// <summary>What is stated about the order of day and month in a column of dates.</summary>
internal static class DateOrderIssue
{
    /// <summary>A date shows how the others are read.</summary>
    public static ImportIssue Detected(DateOrderFinder dates) => FieldIssue.Of(
        ImportIssueCode.DateOrderFound, nameof(ReportField.ExamDate), dates.Proof?.Text,
        $"Dates of the form 04/05/2026 are read {(dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {dates.Explain()}.",
        advice: Advice.With($"If that is wrong, use {OptionExample.Of("DateFormat")} or {OptionExample.Of(nameof(ImportOptions.Culture))}."),
        severity: IssueSeverity.Decision);
}
