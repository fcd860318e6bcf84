namespace ScoreCoach;

/// <summary>Finds what a misspelt name was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest edits from the given name.</summary>
    /// <param name="name">The name as it came.</param>
    /// <param name="candidates">The accepted names.</param>
    /// <returns>The nearest candidate, the first of several; null when none is nearer than half the name's length.</returns>
    public static string? Among(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var key = TextKey.Of(name);
        var limit = Math.Max(1, key.Length / 2);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var candidateKey = TextKey.Of(candidate);
            var distance = candidateKey.StartsWith(key, StringComparison.Ordinal) && key.Length >= 3 ? 1 : Distance(key, candidateKey, limit);
            if (distance <= limit && (nearest is null || distance < limit))
            {
                nearest = candidate;
                limit = distance;
            }
        }

        return nearest;
    }

    /// <summary>The edits (insert, delete, replace, swap of neighbours) that turn one text into another.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another text.</param>
    /// <param name="limit">Where counting stops.</param>
    /// <returns>The number of edits, or <paramref name="limit"/> + 1 when there are more.</returns>
    public static int Distance(string left, string right, int limit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    best = Math.Min(best, beforePrevious[column - 2] + 1);
                }

                current[column] = best;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return Math.Min(previous[right.Length], limit + 1);
    }
}
