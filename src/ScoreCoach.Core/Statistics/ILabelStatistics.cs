namespace ScoreCoach.Statistics;

/// <summary>What can be said about labels that rest on few questions. Other statistics can replace it without a change to its callers.</summary>
internal interface ILabelStatistics
{
    /// <summary>
    /// The chance that two independent sittings give every domain the same label as before, for a candidate who knows the
    /// same share of every domain, when a label is the band in which the share of correct answers falls.
    /// </summary>
    /// <param name="scoredItems">The scored questions of each domain.</param>
    /// <param name="ability">The share that the candidate knows, from 0 to 1.</param>
    /// <param name="bands">The bands.</param>
    /// <returns>The chance, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    double ChanceOfSameLabels(IEnumerable<int> scoredItems, double ability, LevelThreshold bands);
}
