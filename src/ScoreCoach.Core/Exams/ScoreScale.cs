namespace ScoreCoach;

/// <summary>The lowest and the highest score that a report can print. A scaled score is not a percentage.</summary>
public sealed record ScoreScale(decimal Minimum, decimal Maximum)
{
    /// <summary>The largest score of any scale, and where none is known: what is added up from scores does not overflow.</summary>
    internal const int Largest = 1_000_000;

    /// <summary>The lowest score.</summary>
    public decimal Minimum { get; internal init; } = Minimum;

    /// <summary>The highest score.</summary>
    public decimal Maximum { get; internal init; } = Maximum;

    /// <summary>Whether a score on this scale is a percentage.</summary>
    internal bool IsPercentage => this is { Minimum: 0, Maximum: 100 };

    /// <summary>Whether a score can stand on a report of this scale.</summary>
    /// <param name="score">The score.</param>
    /// <returns>True from <see cref="Minimum"/> to <see cref="Maximum"/>, both included.</returns>
    public bool Contains(decimal score) => score >= Minimum && score <= Maximum;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Minimum}-{Maximum}");
}
