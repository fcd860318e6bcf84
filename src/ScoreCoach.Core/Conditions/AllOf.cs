namespace ScoreCoach;

/// <summary>Holds when every part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts) => Parts.All(part => part.Holds(facts));

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) =>
        Parts.SelectMany(part => part.DomainsConcerned(facts)).Distinct().Order();
}
