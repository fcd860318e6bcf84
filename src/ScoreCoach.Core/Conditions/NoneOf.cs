namespace ScoreCoach;

/// <summary>Holds when no part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record NoneOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts) => !Parts.Any(part => part.Holds(facts));
}
