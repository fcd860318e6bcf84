namespace ScoreCoach.Windows;

/// <summary>When a policy's wait after a failure ends.</summary>
internal readonly record struct EarliestAttempt(RetakeWait? Wait, DateTime? Day, DateTimeOffset? Moment, bool TimeUnknown, bool BestCase)
{
    /// <summary>Finds the wait that applies and adds it to the attempt.</summary>
    public static EarliestAttempt After(AttemptSequence attempts, RetakePolicy policy)
    {
        var wait = WaitAfter(attempts.AtLeast, attempts.Number is not null, policy.Waits);
        if (wait is null || attempts.Latest is not { } day)
        {
            return new(wait, null, null, false, false);
        }

        if (wait.Hours == 0)
        {
            return new(wait, DayAfter(day, wait, policy.CountsFromNextDay), null, false, true);
        }

        if (attempts.LatestTime is { } time)
        {
            // Hours run on the clock, so the offset of the exam is kept: a change to summer time doesn't shorten the wait.
            var moment = time.AddHours(wait.TotalHours);
            return new(wait, moment.Date, moment, false, false);
        }

        return new(wait, DayAfter(day, wait, policy.CountsFromNextDay), null, true, false);
    }

    /// <summary>The first day after a wait. Whatever the clock time of the exam was, a wait in hours ends on it at the latest.</summary>
    public static DateTime DayAfter(DateTime day, RetakeWait wait, bool countsFromNextDay) => wait.Hours == 0
        ? day.AddDays(wait.Days + (countsFromNextDay && wait.Days > 0 ? 1 : 0))
        : day.AddDays((wait.TotalHours + 23) / 24);

    /// <summary>The wait after an attempt by its number; the longest that can apply where the number is only the least that it can be.</summary>
    public static RetakeWait? WaitAfter(int attempt, bool isNumberKnown, ReadOnlyList<RetakeWait> waits)
    {
        if (waits.Count == 0)
        {
            return null;
        }

        // The last wait repeats.
        var first = Math.Min(attempt, waits.Count) - 1;
        var longest = waits[first];
        if (!isNumberKnown)
        {
            for (var index = first + 1; index < waits.Count; index++)
            {
                longest = waits[index].TotalHours > longest.TotalHours ? waits[index] : longest;
            }
        }

        return longest;
    }
}
