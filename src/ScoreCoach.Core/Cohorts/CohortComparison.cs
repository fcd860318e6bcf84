namespace ScoreCoach;

/// <summary>
/// Two groups of a cohort: their pass rates, and which part of the difference comes from other results at the same exams and which from other
/// exams. It describes; it does not say why groups differ.
/// </summary>
public sealed record CohortComparison
{
    /// <summary>The column whose values are the groups.</summary>
    public string Column { get; internal init; } = null!;

    /// <summary>The first group.</summary>
    public ComparedGroup First { get; internal init; } = null!;

    /// <summary>The second group.</summary>
    public ComparedGroup Second { get; internal init; } = null!;

    /// <summary>The pass rate of the first group less that of the second; null when one of them has no results.</summary>
    public RateDifference? Difference { get; internal init; }

    /// <summary>The part that comes from other pass rates at the same exams; null when no exam has results of both.</summary>
    public RateDifference? RateEffect { get; internal init; }

    /// <summary>The part that comes from another mix of exams; null as above.</summary>
    public RateDifference? CompositionEffect { get; internal init; }

    /// <summary>Whether one of the groups has fewer than 30 results, so that the difference is a hint at most.</summary>
    public bool IsSmall { get; internal init; }

    /// <summary>The exams that are compared, by code and edition.</summary>
    public ReadOnlyList<ComparedExam> Exams { get; internal init; } = [];

    /// <summary>The exams that are left out, because figures of a group are not shown.</summary>
    public ReadOnlyList<LeftOutExam> LeftOut { get; internal init; } = [];

    /// <summary>What a reader must know about the figures.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Column}: {First.Name} and {Second.Name}{(Difference is null ? string.Empty : ", ")}{Difference}";
}
