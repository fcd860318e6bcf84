namespace ScoreCoach.Cohorts;

/// <summary>
/// Decides which distributions of scores are shown: none of fewer scores than the minimum of people, none of a total from which the sum of so few could be
/// computed, and no lowest and highest score, each of which is that of one person. A median and quartiles are shown where at least the minimum of people
/// is on either side of each: those of five scores are three of them, and the others follow from the mean and the standard deviation.
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

    /// <summary>From how many scores on a median and a standard deviation are shown.</summary>
    public static long HalvesOf(int minimum) => 2L * minimum;

    /// <summary>From how many scores on quartiles are shown.</summary>
    public static long QuartersOf(int minimum) => 4L * minimum;

    /// <summary>The scores of a group; null where they are not shown or there are none.</summary>
    /// <param name="cell">The group.</param>
    /// <param name="isVeiled">Whether nothing about the scores is shown.</param>
    /// <param name="isCoarse">Whether only their mean is shown, because the others would reveal how many passed.</param>
    public ScoreSummary? Of(CohortCell cell, bool isVeiled, bool isCoarse = false) => IsShown(cell, isVeiled) ? Shown(_scoresOf(cell).Summarize(), isCoarse) : null;

    /// <summary>The scores of all groups together.</summary>
    public ScoreSummary? OfTotal(CohortCell total, bool isVeiled, bool isCoarse = false) => _hidesTotal ? null : Of(total, isVeiled, isCoarse);

    private bool IsShown(CohortCell cell, bool isVeiled) => _minimum <= 1 || (!isVeiled && _scoresOf(cell).Count >= _minimum);

    private ScoreSummary? Shown(ScoreSummary? scores, bool isCoarse)
    {
        if (scores is null || _minimum <= 1)
        {
            return scores;
        }

        var (hasMedian, hasQuartiles) = (!isCoarse && scores.N >= HalvesOf(_minimum), !isCoarse && scores.N >= QuartersOf(_minimum));
        return scores with
        {
            Min = null,
            Max = null,
            Sd = hasMedian ? scores.Sd : null,
            Median = hasMedian ? scores.Median : null,
            Q1 = hasQuartiles ? scores.Q1 : null,
            Q3 = hasQuartiles ? scores.Q3 : null,
        };
    }
}
