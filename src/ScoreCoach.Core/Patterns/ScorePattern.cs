using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>A finding about a report: what it means and what to do about it. A hint, never a verdict.</summary>
public sealed record ScorePattern : INamed
{
    /// <summary>The report that it was found in.</summary>
    internal ScoreReport Report { get; init; } = null!;

    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId => Report.CandidateId;

    /// <summary>The exam's code.</summary>
    public string Exam => Report.Exam;

    /// <summary>The stable id of the finding.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>What kind of finding it is.</summary>
    public PatternKind Kind { get; internal init; }

    /// <summary>A short name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Whether its words say which domains it is about, so that a page need not.</summary>
    internal bool NamesDomains { get; init; }

    /// <summary>What it usually means.</summary>
    public string Meaning { get; internal init; } = null!;

    /// <summary>What to do about it, most useful first.</summary>
    public ReadOnlyList<string> Fix { get; internal init; } = [];

    /// <summary>The domains that make it hold, by id, in the order of the outline.</summary>
    public ReadOnlyList<string> Domains { get; internal init; } = [];

    /// <summary>From 1, worth knowing, to 5, deal with it first.</summary>
    public int Severity { get; internal init; }

    /// <summary>Why it holds for this report.</summary>
    public string Reason { get; internal init; } = null!;

    /// <summary>The rule that found it.</summary>
    public string RuleId { get; internal init; } = null!;

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Report}";
}
