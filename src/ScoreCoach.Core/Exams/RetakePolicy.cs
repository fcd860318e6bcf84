namespace ScoreCoach;

/// <summary>When a candidate may sit an exam again.</summary>
public sealed record RetakePolicy
{
    /// <summary>The name by which the policy is asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Waits after the first, second, … failure; the last one repeats. Empty when no wait is known.</summary>
    public required IReadOnlyList<RetakeWait> Waits { get; init; }

    /// <summary>How many attempts are allowed; null when no limit is known.</summary>
    public AttemptLimit? Limit { get; init; }

    /// <summary>From which day the policy applies; null when the vendor dates nothing.</summary>
    public DateTime? EffectiveFrom { get; init; }

    /// <summary>What the rule says, in our words.</summary>
    public string? Note { get; init; }

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }
}
