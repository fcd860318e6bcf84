namespace ScoreCoach.Schedules;

/// <summary>
/// Decides which domain the next session is for. Every domain advances through its minutes at the same pace, so that each
/// is spread over the whole plan and mixed with the others; the highest tier opens.
/// </summary>
internal sealed class DomainQueue(IReadOnlyList<ScheduleDomain> domains, int sessionMinutes)
{
    private readonly long[] _left = [.. domains.Select(domain => (long)domain.Minutes)];
    private readonly int[] _sessions = new int[domains.Count];
    private readonly int[] _opening = Opening(domains, sessionMinutes);
    private int _opened;

    /// <summary>Takes the next session.</summary>
    /// <returns>The domain's position, how long the session is, and which of the domain's sessions it is, from 0.</returns>
    public (int Domain, int Minutes, int Number) Take(int most)
    {
        var domain = _opened < _opening.Length ? _opening[_opened++]
            : most >= sessionMinutes ? ForWholeSession()
            : ForPart(most);
        var minutes = (int)Math.Min(Math.Min(most, sessionMinutes), _left[domain]);
        _left[domain] -= minutes;
        return (domain, minutes, _sessions[domain]++);
    }

    // The highest tier that has anything to place: one session for each of its domains comes before all others. A
    // domain with less than a session waits, unless the tier has no other: a short session early cuts another one.
    private static int[] Opening(IReadOnlyList<ScheduleDomain> domains, int sessionMinutes)
    {
        var highest = Enumerable.Range(0, domains.Count).Where(domain => domains[domain].Minutes > 0).ToArray();
        highest = Array.FindAll(highest, domain => domains[domain].Tier == domains[highest[0]].Tier);
        var whole = Array.FindAll(highest, domain => domains[domain].Minutes >= sessionMinutes);
        return whole.Length > 0 ? whole : highest[..Math.Min(1, highest.Length)];
    }

    // Whole sessions first: the short rests of all domains then come last, where together they fill whole sessions again.
    private int ForWholeSession()
    {
        var whole = Foremost(left => left >= sessionMinutes);
        return whole >= 0 ? whole : Foremost(left => left > 0);
    }

    // A gap that is shorter than a session. Best a rest that fills it, then one that leaves the least of it; then a domain
    // that has whole sessions left afterwards; only then is a session cut.
    private int ForPart(int most)
    {
        var rests = Enumerable.Range(0, _left.Length).Where(domain => _left[domain] > 0 && _left[domain] <= most).ToArray();
        if (rests.Length > 0)
        {
            return rests.MaxBy(domain => _left[domain]);
        }

        var matching = Foremost(left => left > most && left % sessionMinutes == most);
        return matching >= 0 ? matching : Foremost(left => left > 0);
    }

    // The domain whose next session's middle lies earliest in its own minutes; of equal ones the higher rank.
    private int Foremost(Func<long, bool> admits)
    {
        var best = -1;
        long bestMiddle = 0;
        for (var domain = 0; domain < _left.Length; domain++)
        {
            var total = domains[domain].Minutes;
            var middle = (2 * (total - _left[domain])) + Math.Min(sessionMinutes, _left[domain]);
            if (admits(_left[domain]) && (best < 0 || middle * domains[best].Minutes < bestMiddle * total))
            {
                best = domain;
                bestMiddle = middle;
            }
        }

        return best;
    }
}
