namespace ScoreCoach.Windows;

/// <summary>What an attempt limit leaves to a person on a day.</summary>
/// <param name="Left">The attempts left; null when there is no limit or it can't be known.</param>
/// <param name="Reached">Whether the limit is reached, or must be taken to be.</param>
/// <param name="Opens">When attempts are allowed again; null unless the limit is reached and the day is known.</param>
/// <param name="WindowUnknown">Whether it can't be seen when the window of the limit began.</param>
/// <param name="Renews">The day on which the count of a window that has attempts left starts again; null where it can't be known.</param>
internal readonly record struct AttemptAllowance(int? Left, bool Reached, DateTime? Opens, bool WindowUnknown, DateTime? Renews = null)
{
    /// <summary>Applies a limit; the day is the first on which the next attempt could be made as far as waits go.</summary>
    public static AttemptAllowance On(AttemptLimit? limit, AttemptSequence attempts, DateTime day)
    {
        if (limit is null)
        {
            return default;
        }

        var allowance = InWindows(limit, attempts, day);
        if (!allowance.Reached || limit.ReopensAfterMonths is not { } months || attempts.Latest is not { } last)
        {
            return allowance;
        }

        // Once the limit is reached, the wait after the last attempt decides, whenever the window began.
        var opens = last.AddMonths(months);
        return opens > day ? new(0, true, opens, false) : new(limit.Count, false, null, false);
    }

    private static AttemptAllowance InWindows(AttemptLimit limit, AttemptSequence attempts, DateTime day)
    {
        // Every window that holds an attempt began with it or before it.
        if (attempts.Latest is { } latest && End(latest, limit) <= day)
        {
            return new(limit.Count, false, null, false);
        }

        return limit.Anchor switch
        {
            AttemptAnchor.Rolling when attempts.Complete => Rolling(limit, attempts, day),
            AttemptAnchor.FirstAttempt when attempts is { Complete: true, DatedCount: 1, Latest: { } only } => InWindow(limit, attempts, 1, End(only, limit), day),
            AttemptAnchor.FirstAttempt when attempts.Complete => FromFirstAttempt(limit, attempts, day),
            AttemptAnchor.FirstAttempt when attempts.Dated() is [{ Number: 1, Day: var first }, ..] && attempts.Latest < End(first, limit) =>
                InWindow(limit, attempts, attempts.AtLeast, End(first, limit), day),
            _ => Unseen(limit, attempts, day),
        };
    }

    // Always from the anchor in one step: the 31st plus one month and again one month would drift to the 28th.
    private static DateTime End(DateTime start, AttemptLimit limit) => start.AddMonths(limit.WindowMonths);

    private static AttemptAllowance InWindow(AttemptLimit limit, AttemptSequence attempts, int used, DateTime end, DateTime day)
    {
        if (end <= day)
        {
            return new(limit.Count, false, null, false);
        }

        // Where the number is not known there can have been more attempts than these.
        var left = Math.Max(0, limit.Count - used);
        return new(left > 0 && attempts.Number is null ? null : left, left == 0, left == 0 ? end : null, false, left > 0 ? end : null);
    }

    private static AttemptAllowance FromFirstAttempt(AttemptLimit limit, AttemptSequence attempts, DateTime day)
    {
        // The first attempt after the end of a window begins the next one.
        var dated = attempts.Dated();
        var start = dated[0].Day;
        var used = 0;
        foreach (var (_, attempt) in dated)
        {
            if (attempt >= End(start, limit))
            {
                start = attempt;
                used = 0;
            }

            used++;
        }

        return InWindow(limit, attempts, used, End(start, limit), day);
    }

    private static AttemptAllowance Rolling(AttemptLimit limit, AttemptSequence attempts, DateTime day)
    {
        var inWindow = attempts.Dated().Where(attempt => End(attempt.Day, limit) > day).ToArray();
        return inWindow.Length < limit.Count
            ? new(limit.Count - inWindow.Length, false, null, false)
            : new(0, true, End(inWindow[inWindow.Length - limit.Count].Day, limit), false);
    }

    private static AttemptAllowance Unseen(AttemptLimit limit, AttemptSequence attempts, DateTime day)
    {
        // Attempts that no window can share with the next one don't count; the others must be taken to.
        var reference = limit.Anchor == AttemptAnchor.Rolling ? day : attempts.Latest ?? day;
        var outside = 0;
        var dated = attempts.Dated();
        for (var index = 0; index < dated.Length; index++)
        {
            var (number, attempt) = dated[index];
            if (End(attempt, limit) <= reference)
            {
                outside = Math.Max(outside, number ?? index + 1);
            }
        }

        var most = attempts.AtLeast - outside;
        var reached = most >= limit.Count;
        var opens = reached ? OpensAfter(limit, attempts) : null;
        return new(reached ? 0 : attempts.Number is null ? null : limit.Count - most, reached, opens, opens is null);
    }

    /// <summary>
    /// Without numbers there can have been earlier attempts. As many as the limit allows leave no room for one in their window, so the
    /// window began with the first of these.
    /// </summary>
    private static DateTime? OpensAfter(AttemptLimit limit, AttemptSequence attempts)
    {
        var isSeen = limit.Anchor is AttemptAnchor.FirstAttempt or AttemptAnchor.Rolling && attempts.Number is null && attempts.DatedCount == attempts.AtLeast;
        return isSeen ? End(attempts.Dated()[^limit.Count].Day, limit) : null;
    }
}
