namespace ScoreCoach;

/// <summary>A weight as a vendor publishes it: one figure, or a range.</summary>
public sealed record WeightRange(decimal Minimum, decimal Maximum)
{
    /// <summary>The lower end, in percent.</summary>
    public decimal Minimum { get; internal init; } = Minimum;

    /// <summary>The upper end, in percent; equal to <see cref="Minimum"/> for a single figure.</summary>
    public decimal Maximum { get; internal init; } = Maximum;

    /// <summary>The middle of the range, in percent.</summary>
    public decimal Midpoint => (Minimum + Maximum) / 2;

    /// <inheritdoc/>
    public override string ToString() =>
        Minimum == Maximum ? FormattableString.Invariant($"{Minimum}%") : FormattableString.Invariant($"{Minimum}-{Maximum}%");
}
