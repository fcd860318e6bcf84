namespace ScoreCoach.Cohorts;

/// <summary>Counts that sum to the reports that say something: the levels of a domain, or the results.</summary>
internal sealed class CountFamily
{
    private readonly Func<CohortCell, int, long> _count;
    private readonly Func<CohortCell, long> _known;

    private CountFamily(int[] kinds, Func<CohortCell, int, long> count, Func<CohortCell, long> known) => (Kinds, _count, _known) = (kinds, count, known);

    /// <summary>The results: first the one of which a rate is shown.</summary>
    public static CountFamily Results { get; } = new(
        [(int)ExamResult.Pass, (int)ExamResult.Fail], (cell, kind) => cell.Results[kind], cell => cell.Count - cell.Results[(int)ExamResult.Unknown]);

    /// <summary>What is counted: first the kind of which a share is shown.</summary>
    public int[] Kinds { get; }

    /// <summary>The levels of the domain at a position of the outline. A level that no label of the exam has, and no report, says nothing about anyone.</summary>
    public static CountFamily OfDomain(int domain, CohortCell total)
    {
        PerformanceLevel[] levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];
        var known = total.Profile.Vocabulary.Labels.Select(label => label.Level).ToHashSet();
        return new(
            [.. levels.Where(level => known.Count == 0 || known.Contains(level) || total[domain, level] > 0).Select(level => (int)level)],
            (cell, kind) => cell[domain, (PerformanceLevel)kind],
            cell => cell.Known(domain));
    }

    public long CountOf(CohortCell cell, int kind) => _count(cell, kind);

    /// <summary>How many reports say something.</summary>
    public long Known(CohortCell cell) => _known(cell);

    /// <summary>Whether all reports that say something say the same.</summary>
    public bool IsUniform(CohortCell cell) => Known(cell) is > 0 and var known && Array.Exists(Kinds, kind => CountOf(cell, kind) == known);

    /// <summary>Whether a kind has a count of zero, or of all who are known.</summary>
    public bool HasExtreme(CohortCell cell) => Known(cell) is > 0 and var known && Array.Exists(Kinds, kind => CountOf(cell, kind) == 0 || CountOf(cell, kind) == known);
}
