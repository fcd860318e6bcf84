namespace ScoreCoach;

/// <summary>The lowest and the highest score that a report can print. A scaled score is not a percentage.</summary>
/// <param name="Minimum">The lowest score.</param>
/// <param name="Maximum">The highest score.</param>
public sealed record ScoreScale(decimal Minimum, decimal Maximum)
{
    /// <summary>Whether a score can stand on a report of this scale.</summary>
    /// <param name="score">The score.</param>
    /// <returns>True from <see cref="Minimum"/> to <see cref="Maximum"/>, both included.</returns>
    public bool Contains(decimal score) => score >= Minimum && score <= Maximum;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Minimum}-{Maximum}");
}
