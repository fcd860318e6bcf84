namespace ScoreCoach.IO.Import.Rows;

/// <summary>What became of a report that is in several rows.</summary>
internal sealed class LongOutcome(LongReport rows)
{
    public LongReport Rows { get; } = rows;

    /// <summary>The report; null when its rows could not be parsed. One that contradicts another of its attempt is refused all the same.</summary>
    public ScoreReport? Report { get; set; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public ImportIssue? Issue { get; set; }
    public IReadOnlyList<ImportIssue> Warnings { get; init; } = [];

    /// <summary>The line of the report that this one repeats; 0 when it repeats none.</summary>
    public long DuplicateOf { get; set; }
}
