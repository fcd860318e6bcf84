using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>The values of a table as text, the same in every renderer. A bar is drawn by the renderer.</summary>
internal static class CellText
{
    public static string Of(CellKind kind, object? value) => (kind, value) switch
    {
        (_, null) => string.Empty,
        (CellKind.Weight, double percent) => FormattableString.Invariant($"{percent:0.#} %"),
        (CellKind.Share or CellKind.Bar, double share) => ShareBar.Percent(share),
        (CellKind.Duration, int minutes) => Duration.Of(minutes),
        (CellKind.Workload, int minutes) => Duration.Rounded(minutes),
        (CellKind.Day, DateTime day) => day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture),
        (CellKind.Hours, ValueTuple<DateTime, DateTime> hours) => FormattableString.Invariant($"{hours.Item1:HH:mm}-{hours.Item2:HH:mm}"),
        (CellKind.Period, ValueTuple<DateTime, DateTime> days) => FormattableString.Invariant($"{days.Item1:yyyy-MM-dd} to {days.Item2:MM-dd}"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
