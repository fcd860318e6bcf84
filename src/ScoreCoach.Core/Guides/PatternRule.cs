using ScoreCoach.Conditions;

namespace ScoreCoach.Guides;

/// <summary>A finding of a guide: when it holds, what it means, what to do.</summary>
internal sealed record PatternRule
{
    public required string Id { get; init; }
    public required PatternKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether its words say which domains it is about.</summary>
    public bool NamesDomains { get; init; }

    public required Condition When { get; init; }

    /// <summary>Whether it is about reports that passed, and no others.</summary>
    public bool IsOfPassed => When is ResultIs { Result: ExamResult.Pass } || (When is AllOf all && all.Parts.Any(part => part is ResultIs { Result: ExamResult.Pass }));

    /// <summary>What it usually means, in our own words.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it, most useful first.</summary>
    public required IReadOnlyList<string> Fix { get; init; }

    /// <summary>From 1, worth knowing, to 5, deal with it first.</summary>
    public required int Severity { get; init; }

    public required Source Source { get; init; }
}
