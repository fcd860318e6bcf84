namespace ScoreCoach;

/// <summary>A domain in two attempts.</summary>
public sealed record DomainChange
{
    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Name { get; init; }

    /// <summary>The level in the earlier attempt.</summary>
    public required PerformanceLevel Before { get; init; }

    /// <summary>The level in the later attempt.</summary>
    public required PerformanceLevel After { get; init; }

    /// <summary>How it changed.</summary>
    public LevelChange Change => Before == PerformanceLevel.Unknown || After == PerformanceLevel.Unknown ? LevelChange.Unknown
        : After > Before ? LevelChange.Up
        : After < Before ? LevelChange.Down
        : LevelChange.Same;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Before} to {After}";
}
