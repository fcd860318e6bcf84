namespace ScoreCoach;

/// <summary>How often the same ability gives the same labels.</summary>
public static class LabelRepeatability
{
    /// <summary>
    /// The chance that two independent sittings give every domain the same label as before, for a candidate who knows the
    /// same share of every domain, when a label is the band in which the share of correct answers falls.
    /// </summary>
    /// <param name="scoredItems">The scored questions of each domain.</param>
    /// <param name="ability">The share that the candidate knows, from 0 to 1.</param>
    /// <param name="bands">The bands.</param>
    /// <returns>The chance, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double ChanceOfSameLabels(IEnumerable<int> scoredItems, double ability, LevelThreshold bands)
    {
        ArgumentNullException.ThrowIfNull(scoredItems);
        ArgumentNullException.ThrowIfNull(bands);
        if (!(ability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ability), ability, "An ability is a share from 0 to 1.");
        }

        var chance = 1.0;
        foreach (var items in scoredItems)
        {
            chance *= OfDomain(items, ability, bands);
        }

        return chance;
    }

    private static double OfDomain(int items, double ability, LevelThreshold bands)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        Span<double> levels = stackalloc double[4];
        levels.Clear();
        for (var right = 0; right <= items; right++)
        {
            levels[(int)bands.LevelOf(100m * right / items)] += Binomial(items, right, ability);
        }

        var same = 0.0;
        foreach (var level in levels)
        {
            same += level * level;
        }

        return same;
    }

    // Factor by factor, so that neither a large coefficient nor a small power leaves the range of a double on its own.
    private static double Binomial(int count, int right, double share)
    {
        var chance = 1.0;
        var wrong = count - right;
        var wrongTaken = 0;
        for (var taken = 1; taken <= right; taken++)
        {
            chance *= (double)(wrong + taken) / taken * share;
            while (chance > 1 && wrongTaken < wrong)
            {
                chance *= 1 - share;
                wrongTaken++;
            }
        }

        return chance * Math.Pow(1 - share, wrong - wrongTaken);
    }
}
