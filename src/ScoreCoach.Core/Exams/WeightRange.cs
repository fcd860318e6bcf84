namespace ScoreCoach;

/// <summary>A weight as a vendor publishes it: one figure, or a range.</summary>
/// <param name="Minimum">The lower end, in percent.</param>
/// <param name="Maximum">The upper end, in percent; equal to <paramref name="Minimum"/> for a single figure.</param>
public sealed record WeightRange(decimal Minimum, decimal Maximum)
{
    /// <summary>The middle of the range, in percent.</summary>
    public decimal Midpoint => (Minimum + Maximum) / 2;

    /// <inheritdoc/>
    public override string ToString() =>
        Minimum == Maximum ? FormattableString.Invariant($"{Minimum}%") : FormattableString.Invariant($"{Minimum}-{Maximum}%");
}
