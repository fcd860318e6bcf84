namespace ScoreCoach.Schedules;

/// <summary>
/// Chooses the domains of a day: those of the first tier that have not begun, then those that are farthest behind their paces. Weak ones
/// that must still appear in the week come first where its days run out.
/// </summary>
internal sealed class DomainChoice(DomainPaces domains, DayTargets targets, int sessionMinutes)
{
    private readonly PortionLength _length = new(domains, sessionMinutes);

    /// <summary>Gives the minutes of a day to domains. What they don't have goes to later days of the week.</summary>
    public void Choose(DayBuilder day)
    {
        var portions = day.Portions;
        var mustAppear = CountThatMustAppear(day);
        var shares = mustAppear > 1 ? Math.Min(mustAppear, domains.MaxPerDay) : day.Minutes >= 3 * sessionMinutes ? 2 : 1;
        while (day.Unassigned > 0 && portions.Count < domains.MaxPerDay)
        {
            var isForced = mustAppear > portions.Count;
            var next = Next(day, isForced);
            if (next < 0)
            {
                break;
            }

            Take(day, next, _length.Of(day, domains[next], shares, isForced));
        }

        FillUp(day);
        ShortPortions.Avoid(day, domains);
        MoveRestOn(day);
    }

    // How many weak domains must be placed today so that each appears in this week. The first week opens with the first tier instead.
    private int CountThatMustAppear(DayBuilder day)
    {
        var missing = day.Week == 0 ? 0 : domains.CountMissing(day.Week);
        return missing == 0 ? 0 : Math.Max(0, missing - targets.StudyDaysAfter(day.Week, day.Position));
    }

    // The domain that is farthest behind its pace. The last one of a day must be able to fill it, where one is.
    private int Next(DayBuilder day, bool isForced)
    {
        var paces = domains.All;
        var (week, portions) = (day.Week, day.Portions);
        var part = domains.PartAfter(day.Minutes);
        var toFill = portions.Count == domains.MaxPerDay - 1 ? day.Unassigned : 0;
        var best = -1;
        var bestFills = false;
        var bestDue = double.MinValue;
        for (var domain = 0; domain < paces.Length; domain++)
        {
            var pace = paces[domain];
            if (pace.Left == 0 || portions.Contains(domain) || (isForced && !pace.IsMissing(week) && toFill == 0))
            {
                continue;
            }

            if (pace.Opens && !isForced)
            {
                return domain;
            }

            var available = pace.Available(week);
            if (available < Math.Min(DayMinutes.MinPiece, pace.Left) && !isForced)
            {
                continue;
            }

            // One that must appear comes before the others, unless the day would then need one more domain.
            var due = Due(pace, part) + (isForced && pace.IsMissing(week) ? 2.0 * domains.TotalMinutes : 0);
            var fills = available >= toFill;
            if (best < 0 || (fills && !bestFills) || (fills == bestFills && due > bestDue))
            {
                (best, bestFills, bestDue) = (domain, fills, due);
            }
        }

        return best;
    }

    // A strong domain comes on its day, or not at all: its gaps would not grow otherwise.
    private double Due(DomainPace pace, double part)
    {
        var due = pace.Due(part) - pace.Placed;
        return !pace.IsStrong ? due
            : due >= Math.Min(sessionMinutes, pace.Left) ? due + domains.TotalMinutes
            : due - domains.TotalMinutes;
    }

    private void Take(DayBuilder day, int domain, int minutes)
    {
        day.Portions.Add(domain, minutes);
        domains[domain].Opens = false;
    }

    // What is left would open one domain too many: those that are chosen take it, first what they need not keep for later weeks.
    private void FillUp(DayBuilder day)
    {
        for (var portion = 0; portion < day.Portions.Count && day.Unassigned > 0; portion++)
        {
            Fill(day, portion, PaceOf(day, portion).Available(day.Week));
        }

        for (var portion = 0; portion < day.Portions.Count && day.Unassigned > 0; portion++)
        {
            Fill(day, portion, PaceOf(day, portion).Left);
        }
    }

    private static void Fill(DayBuilder day, int portion, int available) =>
        day.Portions.Lengthen(portion, Math.Clamp(available - day.Portions.MinutesOf(portion), 0, day.Unassigned));

    private DomainPace PaceOf(DayBuilder day, int portion) => domains[day.Portions.DomainOf(portion)];

    // What the day's domains do not have goes to later days of the week; only where they have no room, a day gets one domain more.
    private void MoveRestOn(DayBuilder day)
    {
        if (day.Unassigned > 0)
        {
            targets.MoveOn(day.Week, day.Position, day.Unassigned);
        }

        while (day.Unassigned > 0)
        {
            var next = LargestLeft(day.Portions);
            Take(day, next, Math.Min(day.Unassigned, domains[next].Left));
        }
    }

    private int LargestLeft(DayPortions portions)
    {
        var paces = domains.All;
        var best = -1;
        for (var domain = 0; domain < paces.Length; domain++)
        {
            if (paces[domain].Left > 0 && !portions.Contains(domain) && (best < 0 || paces[domain].Left > paces[best].Left))
            {
                best = domain;
            }
        }

        return best;
    }
}
