using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>One appointment of a schedule.</summary>
public sealed record StudySession : INamed
{
    /// <summary>When it starts, with the offset that holds at that moment.</summary>
    public DateTimeOffset Start { get; internal init; }

    /// <summary>How long it is.</summary>
    public int Minutes { get; internal init; }

    /// <summary>What it is for.</summary>
    public SessionKind Kind { get; internal init; }

    /// <summary>The domain's id; null for a checkpoint.</summary>
    public string? Domain { get; internal init; }

    /// <summary>The domain's name; null for a checkpoint.</summary>
    public string? Name { get; internal init; }

    /// <summary>How to study.</summary>
    public string Method { get; internal init; } = null!;

    /// <summary>The one thing to do.</summary>
    public string Action { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Label}: {Subject}";

    /// <summary>Whose session it is, and after which attempt.</summary>
    internal string Subject { get; init; } = string.Empty;

    string INamed.Name => Label;
    private string Label => FormattableString.Invariant($"{Start:yyyy-MM-dd HH:mm} {Minutes} min {Name ?? Kind.ToString()}");
}
