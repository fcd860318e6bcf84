namespace ScoreCoach.Outlines;

/// <summary>What an outline was read as.</summary>
/// <param name="Domains">The domains, in the order of the text.</param>
/// <param name="Remarks">What was not understood, in the order of the text.</param>
internal sealed record OutlineReading(IReadOnlyList<DraftDomain> Domains, IReadOnlyList<OutlineRemark> Remarks)
{
    /// <summary>How many objectives stand below the domains.</summary>
    public int ObjectiveCount => Domains.Sum(domain => domain.Objectives.Count);

    /// <summary>The lowest and the highest sum of the weights; null where a domain has none.</summary>
    public WeightRange? Sum => Domains.Count > 0 && Domains.All(domain => domain.Weight is not null)
        ? new WeightRange(Domains.Sum(domain => domain.Weight!.Minimum), Domains.Sum(domain => domain.Weight!.Maximum))
        : null;
}
