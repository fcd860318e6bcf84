namespace ScoreCoach;

/// <summary>A finding about a report: what it means and what to do about it. A hint, never a verdict.</summary>
public sealed record ScorePattern
{
    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId { get; init; }

    /// <summary>The exam's code.</summary>
    public required string Exam { get; init; }

    /// <summary>The stable id of the finding.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of finding it is.</summary>
    public required PatternKind Kind { get; init; }

    /// <summary>A short name.</summary>
    public required string Name { get; init; }

    /// <summary>What it usually means.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it, most useful first.</summary>
    public required string[] Fix { get; init; }

    /// <summary>The domains that make it hold, by id, in the order of the outline.</summary>
    public required string[] Domains { get; init; }

    /// <summary>From 1, worth knowing, to 5, deal with it first.</summary>
    public required int Severity { get; init; }

    /// <summary>Why it holds for this report.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string RuleId { get; init; }

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
