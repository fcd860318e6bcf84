namespace ScoreCoach.Conditions;

/// <summary>
/// Counts the domains at a level. Counts are over the domains that are known; more than half of those must be at the level,
/// or must not. What is null is not asked.
/// </summary>
internal sealed record CountAt(PerformanceLevel Level, int? AtLeast, int? AtMost, bool? MoreThanHalf) : Condition
{
    public override bool Holds(ReportFacts facts)
    {
        var count = facts.Results.CountOf(Level);
        return (AtLeast is not { } least || count >= least)
            && (AtMost is not { } most || count <= most)
            && (MoreThanHalf is not { } half || count * 2 > facts.Results.Known == half);
    }

    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) => facts.Results.IndexesOf(Level);
}
