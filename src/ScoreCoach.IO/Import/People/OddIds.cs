namespace ScoreCoach.IO.Import.People;

/// <summary>Finds ids that are next to several names, and ids that differ only in case. Each is reported once, at the later of two entries.</summary>
internal sealed class OddIds(AttemptEntries entries)
{
    private readonly Dictionary<int, int> _otherNames = [];
    private readonly Dictionary<int, int> _otherSpellings = [];
    private readonly Dictionary<int, (string? Id, string? Name)> _witnesses = [];

    /// <summary>Finds the first entry of each spelling of an id except for the one that is first.</summary>
    public void FindSpellings(PersonSpellings spellings, AttemptGroups groups)
    {
        var firsts = new Dictionary<int, int>();
        foreach (var (number, person) in spellings.Others)
        {
            firsts[person] = Math.Min(firsts.GetValueOrDefault(person, groups[person][0]), groups[number][0]);
        }

        foreach (var (number, person) in spellings.Others.Concat(firsts.Keys.Select(person => (person, person))))
        {
            if (groups[number][0] != firsts[person])
            {
                Link(_otherSpellings, groups[number][0], firsts[person]);
            }
        }
    }

    /// <summary>Finds the first entry of a person with another name than the one before it.</summary>
    /// <param name="group">The entries of the person, in the order of their places.</param>
    public void FindName(ReadOnlySpan<int> group)
    {
        var named = -1;
        foreach (var entry in group)
        {
            var name = entries[entry].Name;
            if (name == 0)
            {
                continue;
            }

            named = named < 0 ? entry : named;
            if (name != entries[named].Name)
            {
                Link(_otherNames, entry, named);
                return;
            }
        }
    }

    /// <summary>What is odd about the id of an entry that has an odd one. Entries must be requested in the order of their places.</summary>
    public IEnumerable<OddId> Of(int entry, ScoreReport report)
    {
        _witnesses[entry] = (report.CandidateId, report.CandidateName);
        if (_otherNames.TryGetValue(entry, out var other))
        {
            yield return Create(isName: true, other);
        }

        if (_otherSpellings.TryGetValue(entry, out other))
        {
            yield return Create(isName: false, other);
        }
    }

    private OddId Create(bool isName, int other)
    {
        var (id, name) = _witnesses.GetValueOrDefault(other);
        return new OddId(isName, id, name, entries[other].Place);
    }

    private void Link(Dictionary<int, int> others, int entry, int other)
    {
        others[entry] = other;
        entries[entry].HasOddId = true;
        entries[other].HasOddId = true;
    }
}
