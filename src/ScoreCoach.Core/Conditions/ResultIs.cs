namespace ScoreCoach;

/// <summary>Asks for the outcome.</summary>
/// <param name="Result">The outcome.</param>
public sealed record ResultIs(ExamResult Result) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Result == Result;
    }
}
