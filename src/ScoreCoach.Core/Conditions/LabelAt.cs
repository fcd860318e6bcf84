namespace ScoreCoach;

/// <summary>Asks whether a domain carries a certain word on the report, optionally from a weight on.</summary>
/// <param name="Label">The word, in any spelling that the vocabulary accepts.</param>
/// <param name="WeightAtLeast">The weight from which it counts, in percent before normalising; null for any.</param>
public sealed record LabelAt(string Label, decimal? WeightAtLeast) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts) => DomainsConcerned(facts).Any();

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!facts.Profile.Vocabulary.TryFind(Label, out var asked))
        {
            return [];
        }

        return Enumerable.Range(0, facts.Results.Count).Where(index =>
            facts.Profile.Domains[index].Midpoint >= (WeightAtLeast ?? 0)
            && facts.Results[index].ReportedLevel is { } reported
            && facts.Profile.Vocabulary.TryFind(reported, out var label)
            && ReferenceEquals(label, asked));
    }
}
