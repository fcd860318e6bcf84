namespace ScoreCoach;

/// <summary>Asks whether it was at least the n-th attempt. An unknown attempt makes it false.</summary>
/// <param name="Attempt">The attempt.</param>
public sealed record AttemptAtLeast(int Attempt) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return (facts.Attempt ?? facts.EarlierAttempts.Count + 1) >= Attempt;
    }
}
