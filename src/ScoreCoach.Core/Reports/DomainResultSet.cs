namespace ScoreCoach.Reports;

/// <summary>
/// The levels of one report, in the order of the exam's outline. Reports that read alike share one set, so that a
/// million reports hold a few hundred of them and what follows from the levels is computed once per set.
/// </summary>
internal sealed class DomainResultSet
{
    private const int BitsOfCount = 16;

    private readonly DomainResult[] _results;

    // A count for each level, side by side: where percentages differ from row to row there are as many sets as reports, and an array would
    // make each of them half as large again.
    private readonly ulong _counts;
    private ReadOnlyList<DomainResult>? _domains;

    /// <summary>Builds a set of results that other sets may share.</summary>
    internal DomainResultSet(ExamProfile profile, DomainResult[] results)
    {
        Profile = profile;
        _results = results;
        foreach (var result in results)
        {
            _counts += 1UL << (BitsOfCount * (int)result.Level);
        }
    }

    public ExamProfile Profile { get; }

    /// <summary>The results in the order of the outline, as callers see them.</summary>
    public ReadOnlyList<DomainResult> Domains => _domains ??= new ReadOnlyList<DomainResult>(_results);

    public int Count => _results.Length;

    /// <summary>Whether the report lists objectives with missed questions.</summary>
    public bool HasMissedObjectives => Array.Exists(_results, static result => result.MissedObjectives.Count > 0);

    /// <summary>How many of them have a level.</summary>
    public int Known => _results.Length - CountOf(PerformanceLevel.Unknown);

    /// <summary>What the report says about the domain at a position of the outline.</summary>
    public DomainResult this[int index] => _results[index];

    /// <summary>The level of a domain by its id; Unknown where the outline does not have it.</summary>
    public PerformanceLevel LevelOf(string domain) => Array.Find(_results, result => result.Domain == domain)?.Level ?? PerformanceLevel.Unknown;

    /// <summary>Builds a set from a label per domain of the outline.</summary>
    /// <exception cref="ArgumentException">There are not as many labels as domains.</exception>
    public static DomainResultSet Create(ExamProfile profile, IReadOnlyList<ReportedLabel> labels)
    {
        if (labels.Count != profile.Domains.Count)
        {
            throw new ArgumentException("One label per domain of the outline is needed.", nameof(labels));
        }

        return new DomainResultSet(profile, [.. profile.Domains.Zip(labels, ResultOf)]);
    }

    internal static DomainResult ResultOf(ExamDomain domain, ReportedLabel reported) => new()
    {
        Domain = domain.Id,
        Name = domain.Name,
        Weight = domain.Weight,
        Level = reported.Label?.Level ?? PerformanceLevel.Unknown,
        ReportedLevel = reported.Text,
        ScoredItems = domain.ScoredItems,
        Severity = reported.Label?.Severity ?? 0,
        LabelNote = reported.Label?.Note,
    };

    public int CountOf(PerformanceLevel level) => (int)(_counts >> (BitsOfCount * (int)level)) & ushort.MaxValue;

    /// <summary>Which domains are at a level: positions in the outline, in its order.</summary>
    public IEnumerable<int> IndexesOf(PerformanceLevel level)
    {
        for (var index = 0; index < _results.Length; index++)
        {
            if (_results[index].Level == level)
            {
                yield return index;
            }
        }
    }
}
