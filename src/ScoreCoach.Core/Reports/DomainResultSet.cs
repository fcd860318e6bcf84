namespace ScoreCoach;

/// <summary>
/// The levels of one report, in the order of the exam's outline. Reports that read alike share one set, so that a
/// million reports hold a few hundred of them and what follows from the levels is computed once per set.
/// </summary>
public sealed class DomainResultSet
{
    private readonly DomainResult[] _results;
    private readonly int[] _counts = new int[4];

    private DomainResultSet(ExamProfile profile, DomainResult[] results)
    {
        Profile = profile;
        _results = results;
        foreach (var result in results)
        {
            _counts[(int)result.Level]++;
        }
    }

    /// <summary>The edition of the exam.</summary>
    public ExamProfile Profile { get; }

    /// <summary>How many domains the exam has.</summary>
    public int Count => _results.Length;

    /// <summary>How many of them have a level.</summary>
    public int Known => _results.Length - _counts[(int)PerformanceLevel.Unknown];

    /// <summary>What the report says about the domain at a position of the outline.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The domain's result.</returns>
    public DomainResult this[int index] => _results[index];

    /// <summary>Builds a set.</summary>
    /// <param name="profile">The edition of the exam.</param>
    /// <param name="labels">Per domain of the outline, the label found and the text as it came; null where nothing was reported.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">There are not as many labels as domains.</exception>
    public static DomainResultSet Create(ExamProfile profile, IReadOnlyList<ReportedLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != profile.Domains.Count)
        {
            throw new ArgumentException("One label per domain of the outline is needed.", nameof(labels));
        }

        var results = new DomainResult[labels.Count];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = ResultOf(profile.Domains[index], labels[index]);
        }

        return new DomainResultSet(profile, results);
    }

    /// <summary>Builds a set of results that other sets may share.</summary>
    internal static DomainResultSet Share(ExamProfile profile, DomainResult[] results) => new(profile, results);

    /// <summary>What a label says about a domain.</summary>
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

    /// <summary>How many domains are at a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The count.</returns>
    public int CountOf(PerformanceLevel level) => _counts[(int)level];

    /// <summary>Which domains are at a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>Positions in the outline, in its order.</returns>
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

    /// <summary>A copy of the results for a caller to keep.</summary>
    /// <returns>An array in the order of the outline.</returns>
    public DomainResult[] ToArray() => (DomainResult[])_results.Clone();
}
