namespace ScoreCoach.Cohorts;

/// <summary>Makes a table of counts that sum to the number of reports, so that a single count left out could be computed from the others.</summary>
internal static class CountTableBuilder
{
    /// <summary>The counts that are not zero, and those that are not shown.</summary>
    /// <typeparam name="T">What is counted.</typeparam>
    /// <param name="counts">The counts.</param>
    /// <param name="hidden">The same counts of the groups that are hidden; null where none is.</param>
    /// <param name="protectedKind">A kind that is not shown, because it says who passed; null for none.</param>
    public static ReadOnlyMap<string, long?>? Build<T>(long[] counts, long[]? hidden, T? protectedKind)
        where T : struct, Enum
    {
        var kinds = Enum.GetValues<T>();
        var unseen = new bool[counts.Length];
        if (protectedKind is { } kind)
        {
            unseen[(int)(object)kind] = true;
        }

        var all = hidden?.Sum() ?? 0;
        for (var index = 0; hidden is not null && index < counts.Length; index++)
        {
            unseen[index] |= hidden[index] == 0 || hidden[index] == all;
        }

        if (Array.Exists(unseen, hides => hides))
        {
            // What the counts that are not shown sum to can be computed; it must not say that each is zero.
            var sums = hidden ?? counts;
            while (unseen.Count(hides => hides) < 2 || Sum(sums, unseen) == 0 || Sum(counts, unseen) == 0)
            {
                var next = Enumerable.Range(0, counts.Length).Where(index => !unseen[index] && sums[index] > 0).OrderBy(index => sums[index]).FirstOrDefault(-1);
                if (next < 0)
                {
                    return null;
                }

                unseen[next] = true;
            }
        }

        var table = new Dictionary<string, long?>();
        foreach (var value in kinds.Where(value => counts[(int)(object)value] > 0 || unseen[(int)(object)value]))
        {
            table.Add(value.ToString(), unseen[(int)(object)value] ? null : counts[(int)(object)value]);
        }

        return new ReadOnlyMap<string, long?>(table);
    }

    private static long Sum(long[] counts, bool[] chosen) => counts.Where((_, index) => chosen[index]).Sum();
}
