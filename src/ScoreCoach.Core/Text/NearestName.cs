namespace ScoreCoach.Text;

/// <summary>Finds what a misspelled name was probably meant to be.</summary>
internal static class NearestName
{
    private const int MaxWidthOnStack = 160;

    /// <summary>
    /// The first candidate with the fewest edits from a name, and of several that begin with it the shortest; null when none is nearer than
    /// half the name's length.
    /// </summary>
    public static string? Among(string name, IEnumerable<string> candidates)
    {
        var key = TextKey.Of(name);
        var limit = Math.Max(1, key.Length / 2);
        string? nearest = null;
        var isBegun = false;
        foreach (var candidate in candidates)
        {
            var candidateKey = TextKey.Of(candidate);
            var begins = candidateKey.StartsWith(key, StringComparison.Ordinal) && key.Length >= 3;
            var distance = begins ? 1 : Distance(key, candidateKey, limit);
            if (distance <= limit && (nearest is null || distance < limit || (begins && isBegun && candidate.Length < nearest.Length)))
            {
                nearest = candidate;
                limit = distance;
                isBegun = begins;
            }
        }

        return nearest;
    }

    /// <summary>A sentence with the nearest candidate, after a space; empty when none is near.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Among(name, candidates) is { } nearest ? $" The nearest is '{nearest}'." : string.Empty;

    /// <summary>How many edits (insert, delete, replace, swap of neighbors) turn one text into another; the limit + 1 when there are more.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var width = right.Length + 1;
        Span<int> rows = width <= MaxWidthOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var beforePrevious = rows[..width];
        var previous = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
        {
            previous[column] = column;
        }

        var fewestBefore = 0;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var fewest = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    best = Math.Min(best, beforePrevious[column - 2] + 1);
                }

                current[column] = best;
                fewest = Math.Min(fewest, best);
            }

            // What follows builds on these two rows, and no edit takes one back.
            if (fewest > limit && fewestBefore > limit)
            {
                return limit + 1;
            }

            fewestBefore = fewest;
            var reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }

        return Math.Min(previous[right.Length], limit + 1);
    }
}
