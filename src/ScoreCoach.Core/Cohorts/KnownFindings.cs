namespace ScoreCoach.Cohorts;

/// <summary>What follows from levels that have been met, at one result and number of the attempt; with the next of the same levels.</summary>
/// <param name="Outcome">The result and the number of the attempt.</param>
/// <param name="Patterns">The positions of the patterns among those of the guide.</param>
/// <param name="Kind">The kind of plan.</param>
/// <param name="Request">The number of what the levels ask of a retake.</param>
/// <param name="Next">What follows at another result or attempt; null for the last.</param>
internal sealed record KnownFindings(int Outcome, int[] Patterns, PlanKind Kind, int Request, KnownFindings? Next);
