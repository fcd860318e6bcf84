namespace ScoreCoach;

/// <summary>What became of a report that stands in several rows.</summary>
internal sealed class LongOutcome(LongReport rows)
{
    public LongReport Rows { get; } = rows;

    /// <summary>The report; null when it was refused.</summary>
    public ScoreReport? Report { get; set; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public ImportIssue? Issue { get; set; }

    public IReadOnlyList<ImportIssue> Warnings { get; init; } = [];

    /// <summary>The line of the report that this one repeats; 0 when it repeats none.</summary>
    public long DuplicateOf { get; set; }

    public void Refuse(ImportIssue issue)
    {
        Report = null;
        Issue = issue;
    }
}
