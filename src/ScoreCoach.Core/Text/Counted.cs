namespace ScoreCoach.Text;

/// <summary>A number with its noun: 1 report, 2 reports.</summary>
internal static class Counted
{
    public static string Of(long count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
