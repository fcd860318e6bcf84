namespace ScoreCoach.Priorities;

/// <summary>Two domains, by position, of which the less urgent would get more time.</summary>
internal sealed record Inversion(int Lower, int Higher);
