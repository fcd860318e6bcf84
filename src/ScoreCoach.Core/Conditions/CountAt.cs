namespace ScoreCoach;

/// <summary>Counts the domains at a level. Counts are over the domains that are known.</summary>
/// <param name="Level">The level.</param>
/// <param name="AtLeast">The fewest; null for no bound.</param>
/// <param name="AtMost">The most; null for no bound.</param>
/// <param name="MoreThanHalf">Whether more than half of the known domains must be at the level, or must not; null when not asked.</param>
public sealed record CountAt(PerformanceLevel Level, int? AtLeast, int? AtMost, bool? MoreThanHalf) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var count = facts.Results.CountOf(Level);
        return (AtLeast is not { } least || count >= least)
            && (AtMost is not { } most || count <= most)
            && (MoreThanHalf is not { } half || count * 2 > facts.Results.Known == half);
    }

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Enumerable.Range(0, facts.Results.Count).Where(index => facts.Results[index].Level == Level);
    }
}
