namespace ScoreCoach.Statistics;

/// <summary>How often the same ability gives the same labels.</summary>
internal sealed class LabelRepeatability : ILabelStatistics
{
    public double ChanceOfSameLabels(IEnumerable<int> scoredItems, double ability, LevelThreshold bands)
    {
        if (!(ability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ability), ability, "An ability is a share from 0 to 1.");
        }

        return scoredItems.Aggregate(1.0, (chance, items) => chance * OfDomain(items, ability, bands));
    }

    private static double OfDomain(int items, double ability, LevelThreshold bands)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        var levels = new double[4];
        for (var right = 0; right <= items; right++)
        {
            levels[(int)bands.GetLevel(100m * right / items)] += Binomial(items, right, ability);
        }

        return levels.Sum(level => level * level);
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
