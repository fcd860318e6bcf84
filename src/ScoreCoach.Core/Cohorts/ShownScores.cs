namespace ScoreCoach.Cohorts;

/// <summary>
/// Decides which distributions of scores are shown: none of fewer scores than the minimum of people, none of a total from which the sum of so few could be
/// computed, and no lowest and highest score, each of which is that of one person.
/// </summary>
internal sealed class ShownScores
{
    private readonly int _minimum;
    private readonly Func<CohortCell, ScoreCounts> _scoresOf;
    private readonly bool _hidesTotal;

    /// <summary>Looks at all groups.</summary>
    /// <param name="scoresOf">The scores that are summarized.</param>
    /// <param name="shown">The groups whose other figures are shown, and whether the figures of each must not say how many passed.</param>
    /// <param name="total">All groups together.</param>
    /// <param name="minimum">The fewest people of whom figures are shown; 1 shows everything.</param>
    public ShownScores(Func<CohortCell, ScoreCounts> scoresOf, IEnumerable<(CohortCell Cell, bool IsVeiled)> shown, CohortCell total, int minimum)
    {
        (_scoresOf, _minimum) = (scoresOf, minimum);
        var groups = shown.ToArray();
        var left = scoresOf(total).Count - groups.Where(group => IsShown(group.Cell, group.IsVeiled)).Sum(group => scoresOf(group.Cell).Count);
        _hidesTotal = minimum > 1 && ((left > 0 && left < minimum) || groups.Any(group => group.IsVeiled && scoresOf(group.Cell).Count > 0));
    }

    /// <summary>The scores of a group; null where they are not shown or there are none.</summary>
    public ScoreSummary? Of(CohortCell cell, bool isVeiled) => IsShown(cell, isVeiled) ? Shown(_scoresOf(cell).Summarize()) : null;

    /// <summary>The scores of all groups together.</summary>
    public ScoreSummary? OfTotal(CohortCell total, bool isVeiled) => _hidesTotal ? null : Of(total, isVeiled);

    private bool IsShown(CohortCell cell, bool isVeiled) => _minimum <= 1 || (!isVeiled && _scoresOf(cell).Count >= _minimum);

    private ScoreSummary? Shown(ScoreSummary? scores) => _minimum <= 1 ? scores : scores is null ? null : scores with { Min = null, Max = null };
}
