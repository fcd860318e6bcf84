using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>An object as the result of a practice exam.</summary>
internal static class PracticeRow
{
    public static PracticeRecord? Read(PSObject? row)
    {
        if (row?.BaseObject is PracticeRecord record)
        {
            return record;
        }

        if (PercentOf(Text(row, "Percent") ?? Text(row, "Score")) is not { } percent)
        {
            return null;
        }

        return new PracticeRecord
        {
            Percent = percent,
            Exam = Text(row, "Exam"),
            Domain = Text(row, "Domain"),
            Date = DateTime.TryParseExact(Text(row, "Date"), ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.Date : null,
        };
    }

    // The same in every culture: 82.5, or 82.5 %.
    private static decimal? PercentOf(string? text) =>
        decimal.TryParse(text?.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent
            : null;

    private static string? Text(PSObject? row, string name) =>
        RowObject.TextOf(row?.Properties[name]?.Value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
