namespace ScoreCoach.Attempts;

/// <summary>
/// The order of the attempts of one person at one exam, and the only rule for it: by date if every attempt has one (on one
/// day by clock time, then by number); else by number if every attempt has one; else nothing orders them. The order of the
/// input never decides. Where numbers contradict the dates, the dates win.
/// </summary>
internal sealed class AttemptOrder
{
    /// <summary>No one takes an exam so often; such input must not make each report carry all others.</summary>
    private const int MaxEarlier = 100;

    private readonly AttemptKey[] _keys;
    private readonly HashSet<DateTime>? _untimedDays;
    private readonly int[] _sorted;
    private readonly int[] _places;

    // Per attempt, how many came before it: always the first ones of the sorted attempts.
    private readonly int[] _earlier;
    private readonly int _superseded;
    private int[]? _contradicted;

    /// <summary>Orders all attempts of the person at the exam.</summary>
    public AttemptOrder(AttemptKey[] keys)
    {
        _keys = keys;
        Basis = Array.TrueForAll(keys, key => key.Day is not null) ? AttemptBasis.Date
            : Array.TrueForAll(keys, key => key.Number is not null) ? AttemptBasis.Number
            : AttemptBasis.None;
        if (Array.Exists(keys, key => key.Time is not null))
        {
            // Clock times order a day only if all of its attempts have one. Else A < B by time, B < C and C < A by number.
            _untimedDays = [.. keys.Where(key => key.Time is null).Select(key => key.Day ?? default)];
        }

        _sorted = new int[keys.Length];
        for (var attempt = 0; attempt < _sorted.Length; attempt++)
        {
            _sorted[attempt] = attempt;
        }

        _earlier = new int[keys.Length];
        _places = new int[keys.Length];
        if (Basis != AttemptBasis.None)
        {
            Array.Sort(_sorted, CompareForSorting);
            _superseded = CountEarlier();
        }

        for (var place = 0; place < _sorted.Length; place++)
        {
            _places[_sorted[place]] = place;
        }
    }

    public AttemptBasis Basis { get; }

    /// <summary>The positions of the attempts, the oldest first; as they came where nothing orders them.</summary>
    public ReadOnlySpan<int> Sorted => _sorted;

    /// <summary>Below 0 when one attempt came before another, above 0 when after it, 0 when the order is not known.</summary>
    public int Compare(int left, int right) =>
        _places[left] < _earlier[right] ? -1 : _places[right] < _earlier[left] ? 1 : 0;

    /// <summary>Whether a later attempt is among the others.</summary>
    public bool IsSuperseded(int attempt) => _places[attempt] < _superseded;

    /// <summary>The attempts that came before one, the oldest first; of very many the latest.</summary>
    public int[] EarlierThan(int attempt) => _sorted[Math.Max(0, _earlier[attempt] - MaxEarlier).._earlier[attempt]];

    /// <summary>An attempt whose number contradicts the date of another: it is earlier by date, and its number is not lower; -1 for none.</summary>
    public int FindContradiction(int attempt) => (_contradicted ??= FindContradicted())[attempt];

    private int CountEarlier()
    {
        var (moment, number, most) = (0, 0, 0);
        for (var place = 0; place < _sorted.Length; place++)
        {
            var attempt = _sorted[place];
            if (place > 0 && CompareMoments(_sorted[place - 1], attempt) != 0)
            {
                moment = number = place;
            }
            else if (place > 0 && _keys[_sorted[place - 1]].Number != _keys[attempt].Number)
            {
                number = place;
            }

            // What has no number stands behind the others of its moment, but is not known to be later.
            _earlier[attempt] = _keys[attempt].Number is null ? moment : number;
            most = Math.Max(most, _earlier[attempt]);
        }

        return most;
    }

    private int[] FindContradicted()
    {
        var found = new int[_keys.Length];
        Array.Fill(found, -1);
        IEnumerable<int> dated = Basis == AttemptBasis.Date
            ? _sorted
            : _sorted.Where(attempt => _keys[attempt].Day is not null).OrderBy(attempt => attempt, Comparer<int>.Create(CompareDates));
        var (highest, highestOfMoment, previous) = (-1, -1, -1);
        foreach (var attempt in dated)
        {
            if (previous >= 0 && CompareDates(previous, attempt) < 0)
            {
                highest = highestOfMoment;
            }

            if (highest >= 0 && _keys[highest].Number >= _keys[attempt].Number)
            {
                found[attempt] = highest;
            }

            if (_keys[attempt].Number is { } number && (highestOfMoment < 0 || number > _keys[highestOfMoment].Number))
            {
                highestOfMoment = attempt;
            }

            previous = attempt;
        }

        return found;
    }

    private int CompareMoments(int left, int right) =>
        Basis == AttemptBasis.Date ? CompareDates(left, right) : _keys[left].Number!.Value.CompareTo(_keys[right].Number!.Value);

    private int CompareDates(int left, int right)
    {
        var (one, other) = (_keys[left], _keys[right]);
        var order = one.Day!.Value.CompareTo(other.Day!.Value);
        return order == 0 && _untimedDays?.Contains(one.Day.Value) == false ? one.Time!.Value.CompareTo(other.Time!.Value) : order;
    }

    private int CompareForSorting(int left, int right)
    {
        var order = CompareMoments(left, right);
        order = order == 0 ? (_keys[left].Number ?? int.MaxValue).CompareTo(_keys[right].Number ?? int.MaxValue) : order;
        return order == 0 ? left.CompareTo(right) : order;
    }
}
