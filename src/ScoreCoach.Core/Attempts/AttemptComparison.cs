using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>The attempts of one person at one exam, side by side.</summary>
public sealed record AttemptComparison
{
    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId { get; internal init; }

    /// <summary>The person's name; null when not given.</summary>
    public string? CandidateName { get; internal init; }

    /// <summary>The exam's code.</summary>
    public string Exam { get; internal init; } = null!;

    /// <summary>The attempts, oldest first.</summary>
    public ReadOnlyList<ComparedAttempt> Attempts { get; internal init; } = [];

    /// <summary>Whether there is more than one attempt.</summary>
    public bool IsComparable => Attempts.Count > 1;

    /// <summary>From each attempt to the next; empty for a single attempt.</summary>
    public ReadOnlyList<AttemptStep> Steps { get; internal init; } = [];

    /// <summary>From the first attempt to the last; null for a single attempt.</summary>
    public AttemptStep? Overall { get; internal init; }

    /// <summary>The last score less the first; null when one of them is not known.</summary>
    public decimal? ScoreChange => Overall?.ScoreChange;

    /// <summary>Every domain from the first attempt to the last.</summary>
    public ReadOnlyList<DomainChange> Domains => Overall?.Domains ?? [];

    /// <summary>Ids of the domains that were weak at first and still are.</summary>
    public ReadOnlyList<string> WeakStayed => Overall?.WeakStayed ?? [];

    /// <summary>Ids of the domains that are weak now and were not at first.</summary>
    public ReadOnlyList<string> WeakAppeared => Overall?.WeakAppeared ?? [];

    /// <summary>Ids of the domains that were weak at first and are not any more.</summary>
    public ReadOnlyList<string> WeakGone => Overall?.WeakGone ?? [];

    /// <summary>Whether no level changed in any step.</summary>
    public bool NoMovement => Steps.Count > 0 && Steps.All(step => step.NoMovement);

    /// <summary>Whether two attempts in a row had weak domains of which neither set contains the other.</summary>
    public bool DifferingWeakSets { get; internal init; }

    /// <summary>Ids of the domains that make the weak sets differ.</summary>
    public ReadOnlyList<string> DifferingDomains { get; internal init; } = [];

    /// <summary>The chance that someone of unchanged, even ability gets the same labels twice; null when the questions per domain are not known.</summary>
    public double? ChanceOfSameLabels { get; internal init; }

    /// <summary>Why changes of labels must not be read as changes of ability.</summary>
    public string Caution { get; internal init; } = null!;

    /// <summary>What was decided while ordering and comparing.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>What came out, in one sentence.</summary>
    public string Reason { get; internal init; } = null!;

    /// <summary>The rule that gave it.</summary>
    public string RuleId { get; internal init; } = null!;

    /// <summary>Where it comes from.</summary>
    public Source Source { get; internal init; } = Source.Computed;

    /// <inheritdoc/>
    public override string ToString() => $"{PlainText.OneLine(CandidateId ?? CandidateName ?? "(no id)")} {Exam}: {string.Join("; ", Attempts.Select(attempt => $"{attempt}, {attempt.Result}"))}";
}
