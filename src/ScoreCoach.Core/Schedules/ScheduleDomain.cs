namespace ScoreCoach;

/// <summary>What a schedule has to place for one domain.</summary>
public sealed record ScheduleDomain
{
    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Name { get; init; }

    /// <summary>The tier; null for a domain that has none. Domains of the first tier in rank order open the schedule.</summary>
    public string? Tier { get; init; }

    /// <summary>The minutes to place.</summary>
    public required int Minutes { get; init; }

    /// <summary>How to study.</summary>
    public required string Method { get; init; }

    /// <summary>What to do; each session takes the next one, and the list starts again at its end.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];
}
