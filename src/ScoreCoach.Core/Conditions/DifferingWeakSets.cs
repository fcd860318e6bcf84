using ScoreCoach.Reports;

namespace ScoreCoach.Conditions;

/// <summary>
/// Asks whether two attempts in a row had weak domains of which neither set contains the other. A finding over several
/// attempts stands on the last of them, so it never holds for a superseded report.
/// </summary>
internal sealed record DifferingWeakSets : Condition
{
    public override bool Holds(ReportFacts facts) => DomainsConcerned(facts).Any();

    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) => facts.Superseded || facts.EarlierAttempts.Count == 0
        ? []
        : WeakSets.Differing([.. facts.EarlierAttempts.Select(attempt => attempt.Results).Where(results => ReferenceEquals(results.Profile, facts.Profile)), facts.Results]);
}
