namespace ScoreCoach.Fuzz;

/// <summary>Something that must hold for every file does not hold for this one.</summary>
internal sealed class InvariantException(string message) : Exception(message);
