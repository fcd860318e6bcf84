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
}
