namespace ScoreCoach;

/// <summary>A domain in two attempts.</summary>
public sealed record DomainChange
{
    /// <summary>The domain's id.</summary>
    public string Domain { get; internal init; } = null!;

    /// <summary>The domain's name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>The level in the earlier attempt.</summary>
    public PerformanceLevel Before { get; internal init; }

    /// <summary>The level in the later attempt.</summary>
    public PerformanceLevel After { get; internal init; }

    /// <summary>How it changed.</summary>
    public LevelChange Change => Before == PerformanceLevel.Unknown || After == PerformanceLevel.Unknown ? LevelChange.Unknown
        : After > Before ? LevelChange.Up
        : After < Before ? LevelChange.Down
        : LevelChange.Same;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Before} to {After}";
}
