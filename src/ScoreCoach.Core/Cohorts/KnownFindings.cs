namespace ScoreCoach.Cohorts;

/// <summary>What follows from levels that have been met, at one result and number of the attempt.</summary>
/// <param name="Patterns">The positions of the patterns among those of the guide.</param>
/// <param name="Kind">The kind of plan.</param>
/// <param name="Request">The number of what the levels ask of a retake.</param>
internal readonly record struct KnownFindings(int[] Patterns, PlanKind Kind, int Request);
