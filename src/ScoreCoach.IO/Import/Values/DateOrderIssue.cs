using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Values;

/// <summary>What is stated about the order of day and month in a column of dates.</summary>
internal static class DateOrderIssue
{
    /// <summary>A date shows how the others are read.</summary>
    public static ImportIssue Detected(DateOrderFinder dates) => FieldIssue.Of(
        ImportIssueCode.DateOrderFound, nameof(ReportField.ExamDate), dates.Proof?.Text,
        $"Dates such as {Ambiguous(dates.Proof?.Text)} are read {(dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {dates.Explain()}.",
        advice: Advice.With($"If that is wrong, use {OptionExample.Of("DateFormat")} or {OptionExample.Of(nameof(ImportOptions.Culture))}."),
        severity: IssueSeverity.Decision);

    /// <summary>A date that can be read in two ways, written like the one that shows the order.</summary>
    private static string Ambiguous(string? proof)
    {
        var mark = proof?.IndexOfAny(['.', '-']) is { } index and >= 0 ? proof[index] : '/';
        return $"04{mark}05{mark}2026";
    }
}
