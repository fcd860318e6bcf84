namespace ScoreCoach.Conditions;

/// <summary>Holds when no part holds.</summary>
internal sealed record NoneOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override bool Holds(ReportFacts facts) => !Parts.Any(part => part.Holds(facts));
}
