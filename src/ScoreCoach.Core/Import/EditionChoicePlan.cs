namespace ScoreCoach;

/// <summary>An edition that was chosen for rows, with what their reports say about the choice.</summary>
internal sealed record EditionChoicePlan(EditionPlan Edition, IReadOnlyList<string> Notes);
