using ScoreCoach.Cohorts;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>A cohort in a few values: its row in a list of cohorts. They are those that its own report shows.</summary>
internal sealed record CohortOverview
{
    /// <summary>The exam.</summary>
    public required ExamProfile Profile { get; init; }

    /// <summary>The columns that make the groups, as a sentence has them; empty for none.</summary>
    public required string GroupedBy { get; init; }

    /// <summary>How many groups there are, and how many of them are not shown; empty without groups.</summary>
    public required string Groups { get; init; }

    /// <summary>All of the edition; null where it is not shown.</summary>
    public required CohortLine? Total { get; init; }

    /// <summary>The domain to start with, or the two that the figures can't separate; empty for none.</summary>
    public required string Start { get; init; }

    public static CohortOverview Of(ExamCohort cohort) => new()
    {
        Profile = cohort.Profile,
        GroupedBy = Listed.And([.. cohort.By.Select(CohortName.Of)]),
        Groups = CohortFacts.GroupsOf(cohort),
        Total = cohort.Total is { Suppressed: false } total ? CohortLine.Of(total, []) : null,
        Start = CohortAdvice.StartOf(cohort),
    };
}
