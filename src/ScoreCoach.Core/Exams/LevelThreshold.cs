namespace ScoreCoach;

/// <summary>From which percentages or scores of a domain a level counts. Only the user, a vendor or a profile gives them.</summary>
public sealed record LevelThreshold(decimal Adequate, decimal? Strong)
{
    /// <summary>From this figure on: adequate.</summary>
    public decimal Adequate { get; internal init; } = Adequate;

    /// <summary>From this figure on: strong; null where no figure is known to mean it.</summary>
    public decimal? Strong { get; internal init; } = Strong;

    /// <summary>The bands of the MLS-C01 article: 60 and 80. The article says 80-90 for strong; up to 100 is our extension.</summary>
    public static LevelThreshold Article { get; } = new(60, 80);

    /// <summary>The level of a percentage or a score.</summary>
    /// <param name="percent">The percentage, 0 to 100, or the score on the scale of the exam.</param>
    /// <returns>The level.</returns>
    public PerformanceLevel GetLevel(decimal percent) =>
        percent >= Strong ? PerformanceLevel.Strong : percent >= Adequate ? PerformanceLevel.Adequate : PerformanceLevel.Weak;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Adequate from {Adequate}{(Strong is { } strong ? $", Strong from {strong}" : string.Empty)}");
}
