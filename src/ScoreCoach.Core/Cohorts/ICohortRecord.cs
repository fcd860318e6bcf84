namespace ScoreCoach.Cohorts;

/// <summary>
/// What is kept of a part of a cohort, so that the parts can be put together later: in any order, on any machine, with the figures that all of the
/// reports together would give.
/// </summary>
internal interface ICohortRecord : IDisposable
{
    /// <summary>Takes a report that was accepted.</summary>
    /// <exception cref="ScoreCoachException">There are too many groups.</exception>
    void Add(ScoreReport report);

    /// <summary>Takes a report that is refused because of what other rows say about the same attempt: rows of another part may do so, too.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isByItself">Whether these are rows of its own.</param>
    void AddContradicted(ScoreReport report, bool isByItself);

    /// <summary>Takes a file that was read to its end: it distinguishes parts in which the same is counted.</summary>
    void AddFile(ImportSummary file);

    /// <summary>Writes the state to a file, which appears whole or not at all.</summary>
    /// <exception cref="ScoreCoachException">No report has one of the columns that make the groups.</exception>
    void Write(string path);
}
