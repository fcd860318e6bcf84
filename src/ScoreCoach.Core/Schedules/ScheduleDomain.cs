namespace ScoreCoach.Schedules;

/// <summary>What a schedule has to place for one domain.</summary>
internal sealed record ScheduleDomain
{
    public required string Domain { get; init; }
    public required string Name { get; init; }

    /// <summary>The tier; null for a domain that has none. Domains of the first tier in rank order open the schedule.</summary>
    public string? Tier { get; init; }

    public required int Minutes { get; init; }
    public required string Method { get; init; }

    /// <summary>What to do; each session takes the next one, and the list starts again at its end.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];
}
