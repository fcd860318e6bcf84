namespace ScoreCoach.Conditions;

/// <summary>Asks whether every domain of the exam is at a level. An unknown domain makes it false.</summary>
internal sealed record EveryDomainAt(PerformanceLevel Level) : Condition
{
    public override bool Holds(ReportFacts facts) => facts.Results.Count > 0 && facts.Results.CountOf(Level) == facts.Results.Count;
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) => Enumerable.Range(0, facts.Results.Count);
}
