namespace ScoreCoach.Cohorts;

/// <summary>The summaries of an edition of an exam that were measured together: its groups and all of them, as far as a report has them.</summary>
internal sealed class ExamCohort
{
    private ExamCohort(IReadOnlyList<CohortSummary> summaries)
    {
        Summaries = summaries;
        Groups = [.. summaries.Where(summary => summary.Group.Count > 0)];
        Total = summaries.FirstOrDefault(summary => summary.Group.Count == 0);
    }

    /// <summary>All summaries, in the order in which they came.</summary>
    public IReadOnlyList<CohortSummary> Summaries { get; }

    /// <summary>The groups; none where the cohort was not grouped.</summary>
    public IReadOnlyList<CohortSummary> Groups { get; }

    /// <summary>All of the edition; null where the report does not have it.</summary>
    public CohortSummary? Total { get; }

    public ExamProfile Profile => Summaries[0].Profile;

    /// <summary>What the cohort was measured by.</summary>
    public CohortOptions Options => Summaries[0].Basis.Options;

    public string CatalogVersion => Summaries[0].Basis.CatalogVersion;

    /// <summary>The columns that make the groups.</summary>
    public IReadOnlyList<string> By => Options.By;

    /// <summary>Divides summaries by measurement, exam and edition, in the order in which the first of each comes.</summary>
    public static IReadOnlyList<ExamCohort> Of(IEnumerable<CohortSummary> summaries) =>
    [
        .. summaries
            .GroupBy(summary => (summary.Basis, summary.Exam, summary.Edition))
            .Select(group => new ExamCohort([.. group])),
    ];

    /// <summary>The columns that make the groups of several cohorts, each once.</summary>
    public static IReadOnlyList<string> ColumnsOf(IEnumerable<ExamCohort> cohorts) =>
        [.. cohorts.SelectMany(cohort => cohort.By).Distinct(StringComparer.OrdinalIgnoreCase)];
}
