namespace ScoreCoach.IO.Import.People;

/// <summary>The entries of each person, in the order of their places at first.</summary>
internal sealed class AttemptGroups
{
    private readonly int[] _starts;
    private readonly int[] _entries;

    public AttemptGroups(AttemptEntries entries, int people)
    {
        _starts = new int[people + 1];
        for (var index = 0; index < entries.Count; index++)
        {
            _starts[entries[index].Person + 1]++;
        }

        for (var person = 0; person < people; person++)
        {
            _starts[person + 1] += _starts[person];
        }

        // Filling moves each start to its end; moving them back by one person restores them.
        _entries = new int[entries.Count];
        for (var index = 0; index < entries.Count; index++)
        {
            _entries[_starts[entries[index].Person]++] = index;
        }

        Array.Copy(_starts, 0, _starts, 1, people);
        _starts[0] = 0;
    }

    /// <summary>The entries of a person.</summary>
    public Span<int> this[int person] => _entries.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);

    /// <summary>Where the entries of a person begin among all.</summary>
    public int StartOf(int person) => _starts[person];

    /// <summary>The entry at a place among all.</summary>
    public int EntryAt(int place) => _entries[place];
}
