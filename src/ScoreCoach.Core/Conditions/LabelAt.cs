namespace ScoreCoach.Conditions;

/// <summary>
/// Asks whether a domain carries a certain word on the report, in any spelling that the vocabulary accepts; optionally from a
/// weight on, in percent before normalizing.
/// </summary>
internal sealed record LabelAt(string Label, decimal? WeightAtLeast) : Condition
{
    public override bool Holds(ReportFacts facts) => DomainsConcerned(facts).Any();

    public override IEnumerable<int> DomainsConcerned(ReportFacts facts) => !facts.Profile.Vocabulary.TryFind(Label, out var asked)
        ? []
        : Enumerable.Range(0, facts.Results.Count).Where(index =>
            facts.Profile.Domains[index].Midpoint >= (WeightAtLeast ?? 0)
            && facts.Results[index].ReportedLevel is { } reported
            && facts.Profile.Vocabulary.TryFind(reported, out var label)
            && ReferenceEquals(label, asked));
}
