using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.People;

/// <summary>The entries of reports in the order of their places, with what many of them share.</summary>
internal sealed class AttemptEntries
{
    private const int BlockLength = 4096;

    private readonly List<AttemptEntry[]> _blocks = [];
    private readonly List<DomainResultSet> _sets = [];
    private readonly Dictionary<DomainResultSet, int> _setNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly AttemptScores _scores = new();
    private int _next;

    public int Count { get; private set; }

    public ref AttemptEntry this[int index] => ref _blocks[index / BlockLength][index % BlockLength];

    /// <summary>Adds the entry of a report.</summary>
    /// <param name="person">The number of its person.</param>
    /// <param name="report">The report.</param>
    /// <param name="content">The hash of what it says.</param>
    /// <param name="table">The number of its table.</param>
    public void Add(int person, ScoreReport report, ulong content, int table)
    {
        if (Count % BlockLength == 0)
        {
            _blocks.Add(new AttemptEntry[BlockLength]);
        }

        this[Count++] = new AttemptEntry(report)
        {
            Content = content,
            Person = person,
            Table = table,
            Levels = NumberOf(report.Results),
            Score = _scores.Add(report.Score),
        };
    }

    /// <summary>Puts the entries into the order of their places: reports that were put together from scattered rows come out of it.</summary>
    public void Sort()
    {
        var sorted = true;
        for (var index = 1; index < Count && sorted; index++)
        {
            sorted = this[index - 1].Place.CompareTo(this[index].Place) <= 0;
        }

        if (sorted)
        {
            return;
        }

        var all = new AttemptEntry[Count];
        for (var index = 0; index < Count; index++)
        {
            all[index] = this[index];
        }

        Array.Sort(all, static (left, right) => left.Place.CompareTo(right.Place));
        for (var index = 0; index < Count; index++)
        {
            this[index] = all[index];
        }
    }

    /// <summary>
    /// Finds the entry of a place, once they are sorted. Places are requested in rising order, except for reports that were put together from scattered
    /// rows: usually one comparison decides.
    /// </summary>
    public bool TryFind(AttemptPlace place, out int entry)
    {
        if (_next < Count && this[_next].Place == place)
        {
            entry = _next++;
            return true;
        }

        var (low, high) = (0, Count - 1);
        if (_next < Count && place.CompareTo(this[_next].Place) < 0)
        {
            if (_next == 0 || this[_next - 1].Place.CompareTo(place) < 0)
            {
                entry = -1;
                return false;
            }

            high = _next - 1;
        }

        while (low <= high)
        {
            entry = (low + high) / 2;
            var order = place.CompareTo(this[entry].Place);
            if (order == 0)
            {
                _next = entry + 1;
                return true;
            }

            (low, high) = order < 0 ? (low, entry - 1) : (entry + 1, high);
        }

        entry = -1;
        return false;
    }

    /// <summary>The exam of an entry that is kept, or not judged yet.</summary>
    public string ExamOf(ref AttemptEntry entry) => _sets[entry.Levels].Profile.Id;

    /// <summary>What a history says of an entry that is kept.</summary>
    public AttemptRecord RecordOf(ref AttemptEntry entry) =>
        new(entry.Number, entry.Date, entry.Time, _scores.Of(entry.Score), entry.Result, _sets[entry.Levels]);

    private int NumberOf(DomainResultSet set)
    {
        if (!_setNumbers.TryGetValue(set, out var number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _setNumbers.Add(set, number);
        }

        return number;
    }
}
