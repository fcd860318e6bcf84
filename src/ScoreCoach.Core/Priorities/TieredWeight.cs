namespace ScoreCoach.Priorities;

/// <summary>A domain as far as dividing time goes: its tier, 0 for the most urgent, and its weight before normalizing, greater than 0.</summary>
internal readonly record struct TieredWeight(int Tier, decimal Weight);
