namespace ScoreCoach;

/// <summary>When someone is ready: so many full practice exams in a row at a percentage.</summary>
/// <param name="TargetPercent">The percentage that each must reach.</param>
/// <param name="InARow">How many of the latest must reach it.</param>
/// <param name="Source">Who says what the percentage is.</param>
/// <param name="InARowSource">Who says how many.</param>
public sealed record ReadinessRule(int TargetPercent, int InARow, Source Source, Source InARowSource)
{
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
        Source = targetPercent is null ? Source : new Source(SourceKind.Computed, Note: "As asked for."),
        InARowSource = inARow is null ? InARowSource : new Source(SourceKind.Computed, Note: "As asked for."),
    };
}
