namespace ScoreCoach.Cohorts;

/// <summary>What all summaries of one measurement have in common. There is one object for each measurement, so that two of them are kept apart.</summary>
/// <param name="options">What the cohort was measured by.</param>
/// <param name="catalogVersion">The state of the exam facts.</param>
internal sealed class CohortBasis(CohortOptions options, string catalogVersion)
{
    public CohortOptions Options => options;

    public string CatalogVersion => catalogVersion;
}
