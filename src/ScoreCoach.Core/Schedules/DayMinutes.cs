namespace ScoreCoach.Schedules;

/// <summary>Divides the minutes of a week between its days: in blocks of two sessions, on as many days as are needed, no day longer than another without need.</summary>
internal static class DayMinutes
{
    /// <summary>A session of fewer minutes is not worth sitting down for.</summary>
    public const int MinPiece = 15;

    // Where days are equal, the middle of the week before its edges, so that two days of study are not next to each other.
    private static readonly int[] s_order = Order();

    /// <summary>Minutes per day.</summary>
    /// <param name="days">The days of the week.</param>
    /// <param name="minutes">What to divide; the days hold it.</param>
    /// <param name="sessionMinutes">The minutes of a session.</param>
    /// <param name="leastDays">The minimum number of days to use, so that each weak domain finds one.</param>
    /// <param name="filled">The minutes of each day.</param>
    public static void Divide(CalendarDay[] days, int minutes, int sessionMinutes, int leastDays, Span<int> filled)
    {
        filled.Clear();
        var usable = days.Count(day => day.Capacity > 0);
        var block = 2 * sessionMinutes;
        leastDays = Math.Min(leastDays, usable);
        if (minutes < block * leastDays && leastDays > 0)
        {
            block = Math.Max(1, (((minutes + leastDays - 1) / leastDays) + 4) / 5 * 5);
        }

        var left = minutes;
        while (left > 0)
        {
            var piece = Math.Min(block, left);
            var reserve = NeedsReserve(days, filled, left);
            var day = piece < MinPiece || (piece < block && leastDays <= Used(filled)) ? FindRoomiest(days, filled, piece, mustBeUsed: true, reserve) : -1;
            day = day >= 0 ? day : FindLeastFilled(days, filled, piece, reserve);
            if (day < 0)
            {
                day = FindRoomiest(days, filled, 1, mustBeUsed: false, reserve: true);
                piece = Math.Min(piece, days[day].Capacity - filled[day]);
            }

            filled[day] += piece;
            left -= piece;
        }

        LevelFragments(days, filled);
    }

    // No one sits down for a few minutes: a day that has no more gets some of the longest one.
    private static void LevelFragments(CalendarDay[] days, Span<int> filled)
    {
        for (var index = 0; index < filled.Length; index++)
        {
            if (filled[index] is <= 0 or >= MinPiece)
            {
                continue;
            }

            var longest = 0;
            for (var other = 1; other < filled.Length; other++)
            {
                longest = filled[other] > filled[longest] ? other : longest;
            }

            var more = Math.Min(MinPiece, days[index].Capacity) - filled[index];
            if (filled[longest] - more >= MinPiece)
            {
                filled[longest] -= more;
                filled[index] += more;
            }
        }
    }

    private static int Used(Span<int> filled) => filled.Length - filled.Count(0);

    private static bool NeedsReserve(CalendarDay[] days, Span<int> filled, int left)
    {
        var room = 0;
        for (var index = 0; index < days.Length; index++)
        {
            room += days[index].IsReserve ? 0 : days[index].Capacity - filled[index];
        }

        return room < left;
    }

    private static int FindLeastFilled(CalendarDay[] days, Span<int> filled, int piece, bool reserve)
    {
        var best = -1;
        for (var index = 0; index < days.Length; index++)
        {
            if (days[index].Capacity - filled[index] < piece || (days[index].IsReserve && !reserve))
            {
                continue;
            }

            if (best < 0 || IsBefore(days, filled, index, best))
            {
                best = index;
            }
        }

        return best;
    }

    private static bool IsBefore(CalendarDay[] days, Span<int> filled, int index, int other)
    {
        if (days[index].IsReserve != days[other].IsReserve)
        {
            return days[other].IsReserve;
        }

        return filled[index] != filled[other] ? filled[index] < filled[other]
            : s_order[(int)days[index].Date.DayOfWeek] < s_order[(int)days[other].Date.DayOfWeek];
    }

    private static int FindRoomiest(CalendarDay[] days, Span<int> filled, int piece, bool mustBeUsed, bool reserve)
    {
        var best = -1;
        for (var index = 0; index < days.Length; index++)
        {
            var room = days[index].Capacity - filled[index];
            if (room < piece || (mustBeUsed && filled[index] == 0) || (days[index].IsReserve && !reserve))
            {
                continue;
            }

            if (best < 0 || (days[best].IsReserve && !days[index].IsReserve) || (days[best].IsReserve == days[index].IsReserve && room > days[best].Capacity - filled[best]))
            {
                best = index;
            }
        }

        return best;
    }

    private static int[] Order()
    {
        DayOfWeek[] days = [DayOfWeek.Saturday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Sunday];
        var order = new int[7];
        for (var index = 0; index < days.Length; index++)
        {
            order[(int)days[index]] = index;
        }

        return order;
    }
}
