using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>What patterns and the kind of plan follow from.</summary>
/// <param name="Results">The levels. Reports that read alike share one set.</param>
/// <param name="Outcome">The result and the number of the attempt.</param>
internal readonly record struct FindingsCase(DomainResultSet Results, int Outcome)
{
    public override int GetHashCode() => Results.GetHashCode() + (Outcome * 1_299_709);
}
