namespace ScoreCoach;

/// <summary>From which percentages of a domain a level counts. Only the user or a vendor gives them.</summary>
public sealed record LevelThreshold(decimal Adequate, decimal Strong)
{
    /// <summary>From this percentage on: adequate.</summary>
    public decimal Adequate { get; internal init; } = Adequate;

    /// <summary>From this percentage on: strong.</summary>
    public decimal Strong { get; internal init; } = Strong;

    /// <summary>The bands of the MLS-C01 article: 60 and 80. The article says 80-90 for strong; up to 100 is our extension.</summary>
    public static LevelThreshold Article { get; } = new(60, 80);

    /// <summary>The level of a percentage.</summary>
    /// <param name="percent">The percentage, 0 to 100.</param>
    /// <returns>The level.</returns>
    public PerformanceLevel LevelOf(decimal percent) =>
        percent >= Strong ? PerformanceLevel.Strong : percent >= Adequate ? PerformanceLevel.Adequate : PerformanceLevel.Weak;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Adequate from {Adequate} %, Strong from {Strong} %");
}
