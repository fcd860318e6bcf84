namespace ScoreCoach;

/// <summary>
/// Asks whether two attempts in a row had weak domains of which neither set contains the other: different domains were
/// weak, rather than more or fewer of the same.
/// </summary>
public sealed record DifferingWeakSets : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return DomainsConcerned(facts).Any();
    }

    /// <inheritdoc/>
    public override IEnumerable<int> DomainsConcerned(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var attempts = facts.EarlierAttempts
            .Where(attempt => ReferenceEquals(attempt.Results.Profile, facts.Profile))
            .Select(attempt => attempt.Results)
            .Append(facts.Results)
            .ToArray();
        var concerned = new SortedSet<int>();
        for (var index = 1; index < attempts.Length; index++)
        {
            var before = attempts[index - 1].IndexesOf(PerformanceLevel.Weak).ToHashSet();
            var after = attempts[index].IndexesOf(PerformanceLevel.Weak).ToHashSet();
            if (!before.IsSubsetOf(after) && !after.IsSubsetOf(before))
            {
                before.SymmetricExceptWith(after);
                concerned.UnionWith(before);
            }
        }

        return concerned;
    }
}
