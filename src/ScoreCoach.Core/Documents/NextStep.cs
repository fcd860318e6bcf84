namespace ScoreCoach.Documents;

/// <summary>What happens next, and when.</summary>
internal sealed record NextStep(string What, DateTime Day);
