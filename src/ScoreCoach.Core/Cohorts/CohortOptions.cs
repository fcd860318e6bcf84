namespace ScoreCoach.Cohorts;

/// <summary>What a cohort is measured by.</summary>
internal sealed record CohortOptions
{
    /// <summary>The number of people from which a group is shown, unless another is requested.</summary>
    public const int DefaultMinimumGroupSize = 5;

    /// <summary>The columns that make the groups; none for one group per exam and edition.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>How many domains are listed, the weakest first; null for all, in the order of the outline.</summary>
    public int? Top { get; init; }

    /// <summary>Whether attempts count that a later attempt supersedes.</summary>
    public bool AllAttempts { get; init; }

    /// <summary>The fewest people of whom figures are shown; 1 shows everything.</summary>
    public int MinimumGroupSize { get; init; } = DefaultMinimumGroupSize;

    /// <summary>The day in question, for the verdicts.</summary>
    public DateTime AsOf { get; init; }
}
