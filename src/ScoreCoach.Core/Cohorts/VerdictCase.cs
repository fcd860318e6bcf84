namespace ScoreCoach.Cohorts;

/// <summary>What the verdict on a retake follows from, when no other attempts are known.</summary>
/// <param name="Request">The number of what the levels ask of the retake: the length of the preparation.</param>
/// <param name="Outcome">The result and the number of the attempt.</param>
/// <param name="Day">The day of the exam; null when not given.</param>
/// <param name="Language">The language; null when not given.</param>
internal readonly record struct VerdictCase(int Request, int Outcome, DateTime? Day, string? Language)
{
    // Days differ most. A file can have as many languages as rows, so that their texts count, too.
    public override int GetHashCode() =>
        (int)((Day?.Ticks ?? 0) / TimeSpan.TicksPerDay) + (Request * 104_729) + (Outcome * 1_299_709) + (Language is null ? 0 : string.GetHashCode(Language, StringComparison.Ordinal));
}
