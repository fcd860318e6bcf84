namespace ScoreCoach.Schedules;

/// <summary>
/// How long a domain is studied on a day: blocks of at least two sessions on a long day, and no rest that is too short for a session.
/// </summary>
internal sealed class PortionLength(DomainPaces domains, int sessionMinutes)
{
    private const int MinPiece = DayMinutes.MinPiece;

    /// <summary>The minutes of the next portion of a day.</summary>
    /// <param name="day">The day, with the portions that it has already.</param>
    /// <param name="pace">The domain.</param>
    /// <param name="shares">Between how many domains the day is shared.</param>
    /// <param name="isForced">Whether it is on the day because it must still appear in the week.</param>
    public int Of(DayBuilder day, DomainPace pace, int shares, bool isForced)
    {
        var wanted = Share(day, shares);
        if (isForced && day.Portions.Count < domains.MaxPerDay - 1)
        {
            wanted = AtItsPace(pace, domains.PartAfter(day.Minutes), wanted);
        }

        var available = pace.Available(day.Week);
        var portion = Math.Min(Math.Min(wanted, day.Unassigned), Math.Max(available, isForced ? Math.Min(MinPiece, pace.Left) : 0));
        return Math.Max(1, WithoutShortRest(portion, day.Unassigned, pace.Left, available));
    }

    // Forced domains share the day; two domains of a long day get blocks of at least two sessions each.
    private int Share(DayBuilder day, int shares)
    {
        var block = 2 * sessionMinutes;
        var toShare = shares - day.Portions.Count;
        return shares <= 1 || toShare <= 1 ? day.Unassigned
            : day.Minutes >= 2 * block && shares == 2 ? Math.Clamp(WholeSessions(day.Minutes * 3 / 5), block, day.Minutes - block)
            : day.Minutes >= 3 * sessionMinutes && shares == 2 ? block
            : Math.Max(1, WholeFives(day.Unassigned / toShare));
    }

    // It must appear, but it goes no faster for that.
    private static int AtItsPace(DomainPace pace, double part, int wanted)
    {
        var due = (int)(pace.Due(part) - pace.Placed);
        return due >= wanted * 3 / 4 ? wanted : Math.Clamp(WholeFives(due), Math.Min(MinPiece, wanted), wanted);
    }

    // Neither the domain nor the day keeps a rest that is too short for a session.
    private static int WithoutShortRest(int portion, int unassigned, int left, int available)
    {
        var rest = left - portion;
        if (rest is > 0 and < MinPiece && left == available)
        {
            portion = left <= unassigned ? left : Math.Max(portion - (MinPiece - rest), Math.Min(portion, MinPiece));
        }

        if (unassigned - portion is > 0 and < MinPiece && portion > 2 * MinPiece && left > portion)
        {
            portion -= MinPiece - (unassigned - portion);
        }

        return portion;
    }

    private int WholeSessions(int minutes) => (minutes + (sessionMinutes / 2)) / sessionMinutes * sessionMinutes;

    private static int WholeFives(int minutes) => (minutes + 4) / 5 * 5;
}
