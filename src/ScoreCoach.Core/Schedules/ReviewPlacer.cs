namespace ScoreCoach.Schedules;

/// <summary>
/// Places the short reviews that are due, first on their day. They take minutes of a later, long day of the week where there is one, and
/// of the day itself otherwise.
/// </summary>
internal sealed class ReviewPlacer(DomainPaces domains, DayTargets targets, int sessionMinutes)
{
    private const int MinPiece = DayMinutes.MinPiece;

    public void Place(DayBuilder day)
    {
        if (!day.IsInLastWeek && day.Portions.Count < domains.MaxPerDay && FindMostOverdue(day) is var waiting and >= 0)
        {
            day.Portions.Add(waiting, 0);
        }

        var allowed = Math.Max(sessionMinutes / 2, MinPiece);
        for (var portion = 0; portion < day.Portions.Count; portion++)
        {
            var pace = domains[day.Portions.DomainOf(portion)];
            var length = pace.Syllabus.ReviewMinutes;
            while (length <= allowed && pace.HasReviewDue(day.Day.Index) && day.Clock.RoomAfter(length) >= day.Minutes - length
                && TryMakeRoom(day, portion, length))
            {
                var (task, number) = pace.TakeReview(day.Day.Index, day.Week);
                day.Add(task, number, length);
                allowed -= length;
            }
        }
    }

    // The domain that has waited longest, of those that are not studied on the day.
    private int FindMostOverdue(DayBuilder day)
    {
        var paces = domains.All;
        var best = -1;
        for (var domain = 0; domain < paces.Length; domain++)
        {
            if (paces[domain].HasReviewDue(day.Day.Index) && !day.Portions.Contains(domain)
                && (best < 0 || paces[domain].NextDue < paces[best].NextDue))
            {
                best = domain;
            }
        }

        return best;
    }

    private bool TryMakeRoom(DayBuilder day, int portion, int length)
    {
        var pace = domains[day.Portions.DomainOf(portion)];
        var minutes = day.Portions.MinutesOf(portion);
        if (day.IsInLastWeek || pace.Left - length < minutes)
        {
            // The domain comes out even: the review is part of its minutes.
            return TryShorten(day, portion, length, MinPiece);
        }

        if (ShortPortions.IsFragment(pace.Left - length - minutes) || pace.Available(day.Week) - minutes < length)
        {
            return false;
        }

        // Longer today, shorter on the longest day to come; otherwise out of the longest portion of the day.
        return (HasRoom(day, length) && targets.TryBringForward(day.Week, day.Position, length))
            || TryShorten(day, day.Portions.Longest(), length, Math.Max(MinPiece, sessionMinutes / 2));
    }

    private static bool HasRoom(DayBuilder day, int length) => day.Minutes + length <= day.Day.Capacity && day.Clock.RoomAfter(length) >= day.Minutes;

    private static bool TryShorten(DayBuilder day, int portion, int minutes, int least)
    {
        if (day.Portions.MinutesOf(portion) - minutes < least)
        {
            return false;
        }

        day.Portions.Shorten(portion, minutes);
        return true;
    }
}
