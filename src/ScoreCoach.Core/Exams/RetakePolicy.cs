namespace ScoreCoach;

/// <summary>When a candidate may take an exam again.</summary>
public sealed record RetakePolicy
{
    /// <summary>The name by which the policy is requested.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Waits after the first, second, … failure; the last one repeats. Empty when no wait is known.</summary>
    public ReadOnlyList<RetakeWait> Waits { get; internal init; } = [];

    /// <summary>Whether the days of a wait are counted from the day after the exam, so that they must be over before the next attempt.</summary>
    public bool CountsFromNextDay { get; internal init; }

    /// <summary>How many attempts are allowed; null when no limit is known.</summary>
    public AttemptLimit? Limit { get; internal init; }

    /// <summary>From which day the policy applies; null when the vendor dates nothing.</summary>
    public DateTime? EffectiveFrom { get; internal init; }

    /// <summary>What the rule says, in our words.</summary>
    public string? Note { get; internal init; }

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
