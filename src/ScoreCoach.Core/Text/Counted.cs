namespace ScoreCoach.Text;

/// <summary>A number with its noun: 1 report, 2 reports.</summary>
internal static class Counted
{
    /// <summary>Days as whole weeks where they are: 2 weeks, 10 days.</summary>
    public static string Days(int days) => days % 7 == 0 ? Of(days / 7, "week", "weeks") : Of(days, "day", "days");

    public static string Of(long count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
