namespace ScoreCoach.Schedules;

/// <summary>
/// A few minutes of a domain are not worth opening it: another domain of the day takes them, and gives them back on a later day. One that
/// must appear in the week gets a short session instead.
/// </summary>
internal static class ShortPortions
{
    private const int MinPiece = DayMinutes.MinPiece;

    public static void Avoid(DayBuilder day, DomainPaces domains)
    {
        var portions = day.Portions;
        for (var portion = portions.Count - 1; portion >= 0 && portions.Count > 1; portion--)
        {
            if (portions.MinutesOf(portion) < MinPiece)
            {
                Avoid(day, domains, portion);
            }
        }
    }

    /// <summary>Whether a rest is too short for a session.</summary>
    public static bool IsFragment(int minutes) => minutes is > 0 and < MinPiece;

    private static void Avoid(DayBuilder day, DomainPaces domains, int portion)
    {
        for (var other = 0; other < day.Portions.Count; other++)
        {
            if (other == portion)
            {
                continue;
            }

            if (CanMerge(day, domains, portion, other))
            {
                day.Portions.Merge(portion, other);
                return;
            }

            if (CanGrow(day, domains, portion, other))
            {
                day.Portions.Move(other, portion, MinPiece - day.Portions.MinutesOf(portion));
                return;
            }
        }
    }

    private static bool CanMerge(DayBuilder day, DomainPaces domains, int portion, int into)
    {
        var portions = day.Portions;
        var (pace, taker) = (domains[portions.DomainOf(portion)], domains[portions.DomainOf(into)]);
        var both = portions.MinutesOf(into) + portions.MinutesOf(portion);
        return !pace.IsMissing(day.Week) && pace.Left >= MinPiece && !IsFragment(taker.Left - both) && taker.Available(day.Week) >= both;
    }

    private static bool CanGrow(DayBuilder day, DomainPaces domains, int portion, int from)
    {
        var portions = day.Portions;
        var pace = domains[portions.DomainOf(portion)];
        var missing = MinPiece - portions.MinutesOf(portion);
        return pace.Available(day.Week) >= MinPiece && !IsFragment(pace.Left - MinPiece) && portions.MinutesOf(from) - missing >= MinPiece;
    }
}
