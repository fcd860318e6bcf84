namespace ScoreCoach.Reports;

/// <summary>Compares which domains were weak in attempts that follow each other.</summary>
internal static class WeakSets
{
    /// <summary>
    /// The domains that make the weak sets of two attempts in a row differ, where neither set contains the other: different
    /// domains were weak, rather than more or fewer of the same. Attempts at one edition, the oldest first.
    /// </summary>
    /// <returns>Positions in the outline, in its order.</returns>
    public static IReadOnlyCollection<int> Differing(IReadOnlyList<DomainResultSet> attempts)
    {
        var concerned = new SortedSet<int>();
        for (var index = 1; index < attempts.Count; index++)
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
