namespace ScoreCoach;

/// <summary>How many attempts a policy allows in a window of time.</summary>
public sealed record AttemptLimit(int Count, int WindowMonths, AttemptAnchor Anchor)
{
    /// <summary>Attempts allowed.</summary>
    public int Count { get; internal init; } = Count;

    /// <summary>Length of the window in calendar months.</summary>
    public int WindowMonths { get; internal init; } = WindowMonths;

    /// <summary>From when the window is counted.</summary>
    public AttemptAnchor Anchor { get; internal init; } = Anchor;

    /// <summary>Months after the last attempt until attempts are allowed again, once the limit is reached; null where the end of the window decides.</summary>
    public int? ReopensAfterMonths { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Count} attempts in {WindowMonths} months");
}
