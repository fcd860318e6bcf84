using System.Globalization;
using ScoreCoach.Readiness;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>An object as the result of a practice exam.</summary>
internal static class PracticeRow
{
    /// <summary>The columns that can hold the percentage.</summary>
    public static readonly string[] PercentColumns = ["Percent", "Percentage", "Score"];

    /// <summary>The result in an object's columns. What is missing or wrong is for the reader to say.</summary>
    public static PracticeEntry Read(IReadOnlyList<KeyValuePair<string, string?>> row, object? source, int number) =>
        new(number, Text(row, PercentColumns))
        {
            Date = Text(row, "Date"),
            Exam = Text(row, "Exam"),
            Domain = Text(row, "Domain"),
            CandidateId = Text(row, "CandidateId", "Candidate ID"),
            Source = source,
        };

    /// <summary>A result that is one already.</summary>
    public static PracticeEntry Of(PracticeRecord record, int number) => new(number, record.Percent.ToString(CultureInfo.InvariantCulture))
    {
        Date = record.Date?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Exam = record.Exam,
        Domain = record.Domain,
        Source = record,
    };

    private static string? Text(IReadOnlyList<KeyValuePair<string, string?>> row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (column, value) in row)
            {
                if (TextKey.AreSame(column, name) && !string.IsNullOrWhiteSpace(value))
                {
                    return value.Trim();
                }
            }
        }

        return null;
    }
}
