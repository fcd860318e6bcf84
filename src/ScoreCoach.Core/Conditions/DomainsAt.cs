namespace ScoreCoach;

/// <summary>Asks whether named domains are at a level: all of them, or at least one. A domain that the edition lacks is at no level.</summary>
/// <param name="Domains">Domain ids.</param>
/// <param name="Level">The level.</param>
/// <param name="RequireAll">Whether all of them must be at the level, or one is enough.</param>
public sealed record DomainsAt(IReadOnlyList<string> Domains, PerformanceLevel Level, bool RequireAll) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts) =>
        RequireAll ? Domains.All(domain => IsAt(facts, domain, out _)) : Domains.Any(domain => IsAt(facts, domain, out _));

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts)
    {
        foreach (var domain in Domains)
        {
            if (IsAt(facts, domain, out var index))
            {
                yield return index;
            }
        }
    }

    private bool IsAt(ReportFacts facts, string id, out int index)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var outline = facts.Profile.Domains;
        for (index = 0; index < outline.Count; index++)
        {
            if (outline[index].Id == id)
            {
                return facts.Results[index].Level == Level;
            }
        }

        return false;
    }
}
