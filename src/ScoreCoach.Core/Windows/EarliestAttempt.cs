namespace ScoreCoach.Windows;

/// <summary>When a policy's wait after a failure ends.</summary>
internal readonly record struct EarliestAttempt(RetakeWait? Wait, DateTime? Day, DateTimeOffset? Moment, bool TimeUnknown, bool BestCase)
{
    /// <summary>Finds the wait that applies and adds it to the attempt.</summary>
    public static EarliestAttempt After(AttemptSequence attempts, RetakePolicy policy)
    {
        var wait = WaitAfter(attempts, policy.Waits);
        if (wait is null || attempts.Latest is not { } day)
        {
            return new(wait, null, null, false, false);
        }

        if (wait.Hours == 0)
        {
            return new(wait, day.AddDays(wait.Days + (policy.CountsFromNextDay && wait.Days > 0 ? 1 : 0)), null, false, true);
        }

        if (attempts.LatestTime is { } time)
        {
            // Hours run on the clock, so the offset of the exam is kept: a change to summer time doesn't shorten the wait.
            var moment = time.AddHours(wait.TotalHours);
            return new(wait, moment.Date, moment, false, false);
        }

        // Whatever the clock time was, the wait ends on this day at the latest.
        return new(wait, day.AddDays((wait.TotalHours + 23) / 24), null, true, false);
    }

    private static RetakeWait? WaitAfter(AttemptSequence attempts, ReadOnlyList<RetakeWait> waits)
    {
        if (waits.Count == 0)
        {
            return null;
        }

        // The last wait repeats.
        var first = Math.Min(attempts.AtLeast, waits.Count) - 1;
        var longest = waits[first];
        if (attempts.Number is null)
        {
            for (var index = first + 1; index < waits.Count; index++)
            {
                longest = waits[index].TotalHours > longest.TotalHours ? waits[index] : longest;
            }
        }

        return longest;
    }
}
