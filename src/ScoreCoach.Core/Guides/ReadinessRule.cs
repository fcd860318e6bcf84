namespace ScoreCoach;

/// <summary>When someone is ready: so many full practice exams in a row at a percentage.</summary>
public sealed record ReadinessRule(int TargetPercent, int InARow, Source Source, Source InARowSource)
{
    /// <summary>The percentage that each must reach.</summary>
    public int TargetPercent { get; internal init; } = TargetPercent;

    /// <summary>How many of the latest must reach it.</summary>
    public int InARow { get; internal init; } = InARow;

    /// <summary>The source for the percentage.</summary>
    public Source Source { get; internal init; } = Source;

    /// <summary>The source for the number.</summary>
    public Source InARowSource { get; internal init; } = InARowSource;

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{InARow} full practice exams in a row at {TargetPercent} % or more");

    /// <summary>This rule with figures of the user's own.</summary>
    /// <param name="targetPercent">The percentage; null for the rule's.</param>
    /// <param name="inARow">How many in a row; null for the rule's.</param>
    /// <returns>The rule.</returns>
    public ReadinessRule With(int? targetPercent, int? inARow) => this with
    {
        TargetPercent = targetPercent ?? TargetPercent,
        InARow = inARow ?? InARow,
        Source = targetPercent is null ? Source : new Source(SourceKind.Computed, Note: "As requested."),
        InARowSource = inARow is null ? InARowSource : new Source(SourceKind.Computed, Note: "As requested."),
    };
}
