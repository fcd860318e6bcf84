namespace ScoreCoach;

/// <summary>Holds when at least one part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts) => Parts.Any(part => part.Holds(facts));

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) =>
        Parts.Where(part => part.Holds(facts)).SelectMany(part => part.DomainsConcerned(facts)).Distinct().Order();
}
