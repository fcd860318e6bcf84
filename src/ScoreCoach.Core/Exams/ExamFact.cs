namespace ScoreCoach;

/// <summary>How well a fact about an exam is known: its grade, its sources, and what contradicts it.</summary>
public sealed record ExamFact
{
    /// <summary>What the fact is about.</summary>
    public ExamFactKind Fact { get; internal init; }

    /// <summary>How good the evidence is.</summary>
    public EvidenceGrade Grade { get; internal init; }

    /// <summary>The source, the best source first; empty for a fact that was not found.</summary>
    public ReadOnlyList<Source> Sources { get; internal init; } = [];

    /// <summary>Whether the vendor makes the value known. False: it publishes none, so that there is nothing to find.</summary>
    public bool IsPublished { get; internal init; } = true;

    /// <summary>The day on which the newest of the sources was read; null when none is dated.</summary>
    public DateTime? ReadOn => Sources.Select(source => source.Date).Max();

    /// <summary>What another source says instead, and which one is followed; null where sources agree.</summary>
    public string? Conflict { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => ReadOn is { } day
        ? FormattableString.Invariant($"{Fact}: {Grade}, read {day:yyyy-MM-dd}")
        : $"{Fact}: {Grade}";
}
