namespace ScoreCoach.Cohorts;

/// <summary>A cohort of which the parts were measured one by one.</summary>
internal interface IMergedCohort
{
    /// <summary>The columns that make the groups, as they were specified when the states were made.</summary>
    IReadOnlyList<string> By { get; }

    /// <summary>The day for which the states were made.</summary>
    DateTime AsOf { get; }

    /// <summary>How many reports were left out because they contradict others about the same attempt.</summary>
    long Contradicted { get; }

    /// <summary>The summaries, as the reports of all parts together give them.</summary>
    IReadOnlyList<CohortSummary> Summarize();

    /// <summary>Writes one state in place of all, which appears whole or not at all.</summary>
    void Write(string path);
}
