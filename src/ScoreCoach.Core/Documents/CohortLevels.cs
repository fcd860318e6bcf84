namespace ScoreCoach.Documents;

/// <summary>How the levels of all reports are distributed in a domain.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Weak">How many are weak; null where no report has a level.</param>
/// <param name="WeakCount">The same as a number; null where a range is shown, as of all levels then.</param>
/// <param name="Adequate">How many are adequate.</param>
/// <param name="Strong">How many are strong.</param>
/// <param name="Unknown">How many reports have no level.</param>
/// <param name="Reports">How many reports there are.</param>
internal sealed record CohortLevels(ExamDomain Domain, CohortShare? Weak, long? WeakCount, long? Adequate, long? Strong, long Unknown, long Reports)
{
    public static CohortLevels Of(CohortDomain domain, ExamDomain outline, CohortSummary summary) => new(
        outline, domain.Of > 0 ? CohortShare.Of(domain) : null, domain.Weak, domain.Adequate, domain.Strong, domain.Unknown, summary.Count ?? 0);
}
