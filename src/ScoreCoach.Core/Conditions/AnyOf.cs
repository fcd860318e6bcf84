namespace ScoreCoach.Conditions;

/// <summary>Holds when at least one part holds.</summary>
internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override bool Holds(ReportFacts facts) => Parts.Any(part => part.Holds(facts));

    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) =>
        Parts.Where(part => part.Holds(facts)).SelectMany(part => part.DomainsConcerned(facts)).Distinct().Order();
}
