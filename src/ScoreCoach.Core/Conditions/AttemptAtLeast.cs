namespace ScoreCoach.Conditions;

/// <summary>Asks whether it was at least the n-th attempt. Without a number the earlier attempts are counted.</summary>
internal sealed record AttemptAtLeast(int Attempt) : Condition
{
    public override bool Holds(ReportFacts facts) => (facts.Attempt ?? facts.EarlierAttempts.Count + 1) >= Attempt;
}
