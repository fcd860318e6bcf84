namespace ScoreCoach.Conditions;

/// <summary>Asks for the outcome.</summary>
internal sealed record ResultIs(ExamResult Result) : Condition
{
    public override bool Holds(ReportFacts facts) => facts.Result == Result;
}
