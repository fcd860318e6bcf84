namespace ScoreCoach.Cohorts;

/// <summary>What was counted of a group at an edition, without the people.</summary>
/// <param name="Attempts">All reports, also those that are not counted.</param>
/// <param name="Count">The reports that are counted.</param>
/// <param name="Others">The people whose reports are in this cell only.</param>
/// <param name="Tables">The counts, as <see cref="CohortCell.Tables"/> lists them.</param>
/// <param name="Scores">The scores.</param>
/// <param name="FailedScores">The scores of those who failed.</param>
internal sealed record CellCounts(long Attempts, long Count, long Others, IReadOnlyList<long[]> Tables, ScoreCounts Scores, ScoreCounts FailedScores)
{
    /// <summary>Whether the counts can be those of reports: each report has one level in each domain, one result, one verdict and one kind of plan.</summary>
    public bool IsConsistent =>
        Count <= Attempts
        && Others <= Count
        && Tables is [var levels, var results, var verdicts, var kinds, var patterns]
        && levels.Chunk(CohortCell.Levels).All(domain => domain.Sum() == Count)
        && results.Sum() == Count && verdicts.Sum() == Count && kinds.Sum() == Count
        && Array.TrueForAll(patterns, pattern => pattern <= Count)
        && Scores.Count <= Count
        && FailedScores.Count <= results[(int)ExamResult.Fail];
}
