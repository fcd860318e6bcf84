namespace ScoreCoach.Conditions;

/// <summary>Asks whether named domains are at a level: all of them, or at least one. A domain that the edition lacks is at no level.</summary>
internal sealed record DomainsAt(IReadOnlyList<string> Domains, PerformanceLevel Level, bool RequireAll) : Condition
{
    public override bool Holds(ReportFacts facts) =>
        RequireAll ? Domains.All(domain => IsAt(facts, domain, out _)) : Domains.Any(domain => IsAt(facts, domain, out _));

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
