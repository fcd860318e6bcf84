namespace ScoreCoach;

/// <summary>What kind of finding a pattern is.</summary>
public enum PatternKind
{
    /// <summary>A combination of levels that hints at how someone prepared.</summary>
    Pattern,

    /// <summary>A finding that should be dealt with first.</summary>
    RedFlag,

    /// <summary>How to read a combination of result and levels.</summary>
    Reading,
}

/// <summary>A finding of a guide: when it holds, what it means, what to do.</summary>
public sealed record PatternRule
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of finding it is.</summary>
    public required PatternKind Kind { get; init; }

    /// <summary>A short name.</summary>
    public required string Name { get; init; }

    /// <summary>When it holds.</summary>
    public required Condition When { get; init; }

    /// <summary>What it usually means, in our own words.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it, most useful first.</summary>
    public required IReadOnlyList<string> Fix { get; init; }

    /// <summary>From 1, worth knowing, to 5, deal with it first.</summary>
    public required int Severity { get; init; }

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }
}
