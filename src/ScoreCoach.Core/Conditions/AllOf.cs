namespace ScoreCoach.Conditions;

/// <summary>Holds when every part holds.</summary>
internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override bool Holds(ReportFacts facts) => Parts.All(part => part.Holds(facts));

    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) =>
        Parts.SelectMany(part => part.DomainsConcerned(facts)).Distinct().Order();
}
