namespace ScoreCoach.Schedules;

/// <summary>Divides the minutes of a plan between its weeks.</summary>
internal static class WeekMinutes
{
    /// <summary>Each week's part of the minutes by its days: whole weeks get the same, a last partial week pro rata.</summary>
    /// <returns>Minutes per week that sum to the total exactly.</returns>
    public static long[] Nominal(long total, int days)
    {
        var weeks = new long[(days + 6) / 7];
        var remainders = new long[weeks.Length];
        var rest = total;
        for (var week = 0; week < weeks.Length; week++)
        {
            var weighted = total * Math.Min(7, days - (7 * week));
            weeks[week] = weighted / days;
            remainders[week] = weighted % days;
            rest -= weeks[week];
        }

        // Largest remainder; of equal ones the earlier week.
        foreach (var week in Enumerable.Range(0, weeks.Length).OrderByDescending(week => remainders[week]).Take((int)rest))
        {
            weeks[week]++;
        }

        return weeks;
    }

    /// <summary>Takes from each week what its days don't allow, and moves it to the weeks after it, evenly; what they don't allow to those before.</summary>
    /// <param name="nominal">The minutes of each week before.</param>
    /// <param name="capacity">What each week holds.</param>
    /// <param name="forOthers">What each week holds of minutes from other weeks.</param>
    /// <returns>Minutes per week with the same sum, as long as the capacity of all weeks holds it.</returns>
    public static long[] Fitted(long[] nominal, long[] capacity, long[] forOthers)
    {
        var fitted = new long[nominal.Length];
        var room = new long[nominal.Length];
        for (var week = 0; week < nominal.Length; week++)
        {
            fitted[week] = Math.Min(nominal[week], capacity[week]);
            room[week] = Math.Max(0, Math.Min(capacity[week], forOthers[week]) - fitted[week]);
        }

        for (var week = 0; week < nominal.Length; week++)
        {
            var moved = Math.Max(0, nominal[week] - capacity[week]);
            moved = EvenFill.Pour(moved, room.AsSpan(week + 1), fitted.AsSpan(week + 1));
            moved = EvenFill.Pour(moved, room.AsSpan(0, week), fitted.AsSpan(0, week));
            for (var other = nominal.Length - 1; moved > 0 && other >= 0; other--)
            {
                // Nothing else is left.
                var more = Math.Min(moved, capacity[other] - fitted[other]);
                fitted[other] += more;
                moved -= more;
            }
        }

        return fitted;
    }
}
