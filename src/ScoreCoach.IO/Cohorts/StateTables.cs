using ScoreCoach.Cohorts;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Cohorts;

/// <summary>What the records of a state share: levels with their edition, groups, and languages.</summary>
internal sealed class StateTables
{
    /// <summary>Percentages make nearly every set of levels differ from all others.</summary>
    private const int MaxKnown = 65_536;

    private readonly Dictionary<DomainResultSet, int> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The levels, as <see cref="StoredLevels"/> keeps them.</summary>
    public NumberedTable<DomainResultSet> Levels { get; private init; } = new(StoredLevels.KeyOf);

    /// <summary>The values that make a group; null for none.</summary>
    public NumberedTable<string?[]> Groups { get; private init; } = new(group => GroupKey.Of(group));

    public NumberedTable<string> Languages { get; private init; } = new(text => text);

    /// <summary>The number of the levels of a report.</summary>
    public int NumberOf(DomainResultSet results)
    {
        if (_known.TryGetValue(results, out var number))
        {
            return number;
        }

        if (_known.Count >= MaxKnown)
        {
            _known.Clear();
        }

        number = Levels.NumberOf(StoredLevels.Of(results));
        _known.Add(results, number);
        return number;
    }

    /// <summary>The same tables in the order of their values, and their use in the records.</summary>
    public StateTables InOrder(Span<StateRecord> records)
    {
        var (levels, groups, languages) = (new bool[Levels.Count], new bool[Groups.Count], new bool[Languages.Count]);
        foreach (ref var record in records)
        {
            (levels[record.Levels], groups[record.Group]) = (true, true);
            if (record.Language > 0)
            {
                languages[record.Language - 1] = true;
            }
        }

        var (orderedLevels, newLevels) = Levels.InOrder(number => levels[number]);
        var (orderedGroups, newGroups) = Groups.InOrder(number => groups[number]);
        var (orderedLanguages, newLanguages) = Languages.InOrder(number => languages[number]);
        foreach (ref var record in records)
        {
            (record.Levels, record.Group) = (newLevels[record.Levels], newGroups[record.Group]);
            record.Language = record.Language > 0 ? (ushort)(newLanguages[record.Language - 1] + 1) : (ushort)0;
        }

        return new StateTables { Levels = orderedLevels, Groups = orderedGroups, Languages = orderedLanguages };
    }
}
