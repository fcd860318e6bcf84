namespace ScoreCoach.Schedules;

/// <summary>
/// Divides the last week, in which every domain comes out even, between its days: one or two domains a day as long as there are not many
/// more domains than days. The smallest rest is finished together with a part of the largest one, day by day.
/// </summary>
internal static class LastWeek
{
    /// <summary>Assigns what is left of each domain to days.</summary>
    /// <param name="days">The minutes of each day; 0 for a day without study.</param>
    /// <param name="left">What is left of each domain; the sum is that of the days.</param>
    /// <returns>Per day the domains with their minutes, in the order of the domains.</returns>
    public static List<(int Domain, int Minutes)>[] Divide(ReadOnlySpan<int> days, int[] left)
    {
        var rest = days.ToArray();
        var assigned = new List<(int Domain, int Minutes)>[rest.Length];
        for (var day = 0; day < rest.Length; day++)
        {
            assigned[day] = [];
        }

        while (Array.Exists(rest, minutes => minutes > 0))
        {
            var largest = Largest(left);
            var (domains, open) = (left.Count(minutes => minutes > 0), rest.Count(minutes => minutes > 0));
            var smallest = domains >= open && domains > 1 ? Smallest(left) : -1;
            var day = smallest >= 0 ? SmallestFrom(rest, left[smallest]) : LargestUpTo(rest, left[largest]);
            if (day < 0)
            {
                // The smallest is more than any day, or the largest less than any: the one fills a day, the other leaves a part of it.
                (smallest, day) = smallest >= 0 ? (-1, LargestUpTo(rest, left[largest])) : (largest, SmallestFrom(rest, 1));
            }

            if (smallest >= 0)
            {
                Assign(day, smallest);
            }

            while (rest[day] > 0)
            {
                Assign(day, Largest(left));
            }
        }

        foreach (var day in assigned)
        {
            day.Sort((one, other) => one.Domain.CompareTo(other.Domain));
        }

        return assigned;

        void Assign(int day, int domain)
        {
            var minutes = Math.Min(rest[day], left[domain]);
            assigned[day].Add((domain, minutes));
            rest[day] -= minutes;
            left[domain] -= minutes;
        }
    }

    private static int Largest(int[] left) => Array.IndexOf(left, left.Max());

    private static int Smallest(int[] left) => Array.IndexOf(left, left.Where(minutes => minutes > 0).Min());

    private static int SmallestFrom(int[] days, int minutes)
    {
        var best = -1;
        for (var day = 0; day < days.Length; day++)
        {
            best = days[day] >= minutes && (best < 0 || days[day] < days[best]) ? day : best;
        }

        return best;
    }

    private static int LargestUpTo(int[] days, int minutes)
    {
        var best = -1;
        for (var day = 0; day < days.Length; day++)
        {
            best = days[day] > 0 && days[day] <= minutes && (best < 0 || days[day] > days[best]) ? day : best;
        }

        return best;
    }
}
