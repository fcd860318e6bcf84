namespace ScoreCoach;

/// <summary>A wait before the next attempt. Days are calendar days; hours run on the clock.</summary>
public sealed record RetakeWait(int Days, int Hours = 0)
{
    /// <summary>Calendar days.</summary>
    public int Days { get; internal init; } = Days;

    /// <summary>Hours on the clock.</summary>
    public int Hours { get; internal init; } = Hours;

    /// <summary>The wait in hours, for comparing waits.</summary>
    public int TotalHours => (Days * 24) + Hours;

    /// <summary>The wait as it is named in a sentence, for example "14-day wait".</summary>
    internal string InWords => (Days, Hours) switch
    {
        (0, 0) => "no wait",
        (_, 0) => FormattableString.Invariant($"{Days}-day wait"),
        (0, _) => FormattableString.Invariant($"{Hours}-hour wait"),
        _ => $"wait of {this}",
    };

    /// <inheritdoc/>
    public override string ToString() => (Days, Hours) switch
    {
        (0, 0) => "no wait",
        (1, 0) => "1 day",
        (_, 0) => FormattableString.Invariant($"{Days} days"),
        (0, _) => FormattableString.Invariant($"{Hours} hours"),
        _ => FormattableString.Invariant($"{Days} days and {Hours} hours"),
    };
}
