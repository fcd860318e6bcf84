using System.Management.Automation;
using ScoreCoach.Requests;

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

        if ((Text(row, "Percent") ?? Text(row, "Score")) is not { } text || !TypedValue.TryPercent(text, out var percent, out _))
        {
            return null;
        }

        return new PracticeRecord
        {
            Percent = percent,
            Exam = Text(row, "Exam"),
            Domain = Text(row, "Domain"),
            Date = Text(row, "Date") is { } day && TypedValue.TryDate(day, out var date, out _) ? date : null,
        };
    }

    private static string? Text(PSObject? row, string name) =>
        RowObject.TextOf(row?.Properties[name]?.Value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
