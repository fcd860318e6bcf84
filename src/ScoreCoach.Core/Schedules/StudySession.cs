namespace ScoreCoach;

/// <summary>One appointment of a schedule.</summary>
public sealed record StudySession
{
    /// <summary>When it starts, with the offset that holds at that moment.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it is.</summary>
    public required int Minutes { get; init; }

    /// <summary>What it is for.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>The domain's id; null for a checkpoint.</summary>
    public string? Domain { get; init; }

    /// <summary>The domain's name; null for a checkpoint.</summary>
    public string? Name { get; init; }

    /// <summary>How to study.</summary>
    public required string Method { get; init; }

    /// <summary>The one thing to do.</summary>
    public required string Action { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Start:yyyy-MM-dd HH:mm} {Minutes} min {Name ?? Kind.ToString()}");
}
