namespace ScoreCoach;

/// <summary>Asks whether every domain of the exam is at a level. An unknown domain makes it false.</summary>
/// <param name="Level">The level.</param>
public sealed record EveryDomainAt(PerformanceLevel Level) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Results.Count > 0 && facts.Results.CountOf(Level) == facts.Results.Count;
    }

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Enumerable.Range(0, facts.Results.Count);
    }
}
