namespace ScoreCoach.Readiness;

/// <summary>The practice results that could be read, and why the others could not.</summary>
internal sealed record PracticeReading(IReadOnlyList<PracticeRecord> Records, IReadOnlyList<ScoreCoachException> Refused, IReadOnlyList<string> Notes);
