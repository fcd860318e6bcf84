namespace ScoreCoach.Schedules;

/// <summary>The domains of one day and the minutes that each gets on it.</summary>
internal sealed class DayPortions
{
    private readonly int[] _domains;
    private readonly int[] _minutes;

    public DayPortions(int domains)
    {
        _domains = new int[domains];
        _minutes = new int[domains];
    }

    public int Count { get; private set; }

    /// <summary>The minutes of all portions.</summary>
    public int Total { get; private set; }

    /// <summary>The place in the order of the plan of the domain that a portion belongs to.</summary>
    public int DomainOf(int portion) => _domains[portion];

    public int MinutesOf(int portion) => _minutes[portion];

    public bool Contains(int domain) => Array.IndexOf(_domains, domain, 0, Count) >= 0;

    public void Clear() => (Count, Total) = (0, 0);

    public void Add(int domain, int minutes)
    {
        (_domains[Count], _minutes[Count]) = (domain, minutes);
        Count++;
        Total += minutes;
    }

    public void Lengthen(int portion, int minutes)
    {
        _minutes[portion] += minutes;
        Total += minutes;
    }

    public void Shorten(int portion, int minutes) => Lengthen(portion, -minutes);

    public void Move(int from, int to, int minutes)
    {
        _minutes[from] -= minutes;
        _minutes[to] += minutes;
    }

    /// <summary>Gives all of a portion to another one. The last portion replaces it.</summary>
    public void Merge(int portion, int into)
    {
        _minutes[into] += _minutes[portion];
        Count--;
        (_domains[portion], _minutes[portion]) = (_domains[Count], _minutes[Count]);
    }

    /// <summary>The longest portion; of equal ones the first.</summary>
    public int Longest()
    {
        var longest = 0;
        for (var portion = 1; portion < Count; portion++)
        {
            longest = _minutes[portion] > _minutes[longest] ? portion : longest;
        }

        return longest;
    }

    /// <summary>Puts the domains into the order of the plan.</summary>
    public void Sort()
    {
        // There are two or three, on each day of each plan of a cohort: a call of Array.Sort takes longer.
        for (var next = 1; next < Count; next++)
        {
            for (var portion = next; portion > 0 && _domains[portion] < _domains[portion - 1]; portion--)
            {
                (_domains[portion], _domains[portion - 1]) = (_domains[portion - 1], _domains[portion]);
                (_minutes[portion], _minutes[portion - 1]) = (_minutes[portion - 1], _minutes[portion]);
            }
        }
    }
}
