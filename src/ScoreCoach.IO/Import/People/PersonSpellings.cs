namespace ScoreCoach.IO.Import.People;

/// <summary>
/// Distinguishes people whose ids differ only in case. The first spelling of an id keeps the number that all of them came with; each of the
/// others gets one of its own.
/// </summary>
internal sealed class PersonSpellings(int people)
{
    /// <summary>The hash of the first spelling; 0 before there is one.</summary>
    private readonly ulong[] _first = new ulong[people];
    private readonly Dictionary<(int Person, ulong Id), int> _numbers = [];
    private readonly List<int> _others = [];

    /// <summary>How many people there are, all spellings counted.</summary>
    public int Count => _first.Length + _others.Count;

    /// <summary>The spellings that are not the first: the number of each, and that of the person with the first.</summary>
    public IEnumerable<(int Number, int First)> Others => _others.Select((first, place) => (_first.Length + place, first));

    /// <summary>The number of a person with exactly this id.</summary>
    /// <param name="person">The number that all spellings share.</param>
    /// <param name="id">The hash of the id.</param>
    public int NumberOf(int person, UInt128 id)
    {
        var hash = (ulong)id | 1;
        ref var first = ref _first[person];
        if (first == default)
        {
            first = hash;
        }

        if (first == hash)
        {
            return person;
        }

        if (!_numbers.TryGetValue((person, hash), out var number))
        {
            number = Count;
            _numbers.Add((person, hash), number);
            _others.Add(person);
        }

        return number;
    }
}
