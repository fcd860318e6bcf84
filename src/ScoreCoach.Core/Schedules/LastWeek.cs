namespace ScoreCoach.Schedules;

/// <summary>
/// Divides the last week, in which every domain comes out even, between its days: one or two domains a day as long as there are not many
/// more domains than days. The smallest rest is finished together with a part of the largest one, day by day.
/// </summary>
internal static class LastWeek
{
    /// <summary>Assigns what is left of each domain to days.</summary>
    /// <param name="days">The minutes of each day; 0 for a day without study.</param>
    /// <param name="room">What each day holds at most, where it is used.</param>
    /// <param name="left">What is left of each domain; the sum is that of the days.</param>
    /// <returns>Per day the domains with their minutes, in the order of the domains.</returns>
    public static List<(int Domain, int Minutes)>[] Divide(ReadOnlySpan<int> days, ReadOnlySpan<int> room, int[] left)
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

        JoinFragments(assigned, room);
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

    // A few minutes of a domain join its session on another day that has room, or that gives the same minutes of a domain that both have.
    private static void JoinFragments(List<(int Domain, int Minutes)>[] assigned, ReadOnlySpan<int> room)
    {
        foreach (var day in assigned)
        {
            for (var index = day.Count - 1; index >= 0 && day.Count > 1; index--)
            {
                if (day[index].Minutes < DayMinutes.MinPiece)
                {
                    _ = Move(assigned, room, day, index) || Swap(assigned, day, index) || Grow(assigned, room, day, index) || Exchange(assigned, day, index);
                }
            }
        }
    }

    private static bool Move(List<(int Domain, int Minutes)>[] assigned, ReadOnlySpan<int> room, List<(int Domain, int Minutes)> day, int index)
    {
        var (domain, minutes) = day[index];
        for (var place = 0; place < assigned.Length; place++)
        {
            var other = assigned[place];
            var same = other == day ? -1 : other.FindIndex(part => part.Domain == domain);
            if (same >= 0 && other.Sum(part => part.Minutes) + minutes <= room[place])
            {
                other[same] = (domain, other[same].Minutes + minutes);
                day.RemoveAt(index);
                return true;
            }
        }

        return false;
    }

    private static bool Swap(List<(int Domain, int Minutes)>[] assigned, List<(int Domain, int Minutes)> day, int index)
    {
        var (domain, minutes) = day[index];
        foreach (var other in assigned)
        {
            var same = other == day ? -1 : other.FindIndex(part => part.Domain == domain);
            var given = same < 0 ? -1 : other.FindIndex(part => part.Domain != domain && day.Exists(own => own.Domain == part.Domain)
                && (part.Minutes == minutes || part.Minutes - minutes >= DayMinutes.MinPiece));
            if (given < 0)
            {
                continue;
            }

            var taker = day.FindIndex(own => own.Domain == other[given].Domain);
            day[taker] = (day[taker].Domain, day[taker].Minutes + minutes);
            other[same] = (domain, other[same].Minutes + minutes);
            other[given] = (other[given].Domain, other[given].Minutes - minutes);
            other.RemoveAll(part => part.Minutes == 0);
            day.RemoveAt(index);
            return true;
        }

        return false;
    }

    // Where they can't go, they become a short session with minutes from another day.
    private static bool Grow(List<(int Domain, int Minutes)>[] assigned, ReadOnlySpan<int> room, List<(int Domain, int Minutes)> day, int index)
    {
        var (domain, minutes) = day[index];
        var missing = DayMinutes.MinPiece - minutes;
        var hasRoom = day.Sum(part => part.Minutes) + missing <= room[Array.IndexOf(assigned, day)];
        foreach (var other in assigned)
        {
            var same = other == day ? -1 : other.FindIndex(part => part.Domain == domain && part.Minutes - missing >= DayMinutes.MinPiece);
            if (same < 0)
            {
                continue;
            }

            if (!hasRoom)
            {
                var shared = day.FindIndex(own => own.Domain != domain && own.Minutes - missing >= DayMinutes.MinPiece && other.Exists(part => part.Domain == own.Domain));
                if (shared < 0)
                {
                    continue;
                }

                var taker = other.FindIndex(part => part.Domain == day[shared].Domain);
                other[taker] = (other[taker].Domain, other[taker].Minutes + missing);
                day[shared] = (day[shared].Domain, day[shared].Minutes - missing);
            }

            other[same] = (domain, other[same].Minutes - missing);
            day[index] = (domain, DayMinutes.MinPiece);
            return true;
        }

        return false;
    }

    // A day of one domain gives a short session of it, and takes one of another domain of this day.
    private static bool Exchange(List<(int Domain, int Minutes)>[] assigned, List<(int Domain, int Minutes)> day, int index)
    {
        const int Piece = DayMinutes.MinPiece;
        var (domain, minutes) = day[index];
        var giver = day.FindIndex(own => own.Domain != domain && own.Minutes >= 2 * Piece);
        foreach (var other in assigned)
        {
            if (giver >= 0 && other != day && other is [var single] && single.Domain == domain && single.Minutes >= 2 * Piece)
            {
                other[0] = (domain, single.Minutes - Piece);
                other.Add((day[giver].Domain, Piece));
                day[index] = (domain, minutes + Piece);
                day[giver] = (day[giver].Domain, day[giver].Minutes - Piece);
                return true;
            }
        }

        return false;
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
