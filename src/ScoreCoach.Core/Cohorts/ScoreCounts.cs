using System.Numerics;
using System.Runtime.InteropServices;

namespace ScoreCoach.Cohorts;

/// <summary>
/// How often each score occurs, as whole numbers of ten-thousandths: what is added in any order, or in parts that are merged, gives the same bits.
/// </summary>
internal sealed class ScoreCounts
{
    private const int Scale = 10_000;

    private readonly Dictionary<long, long> _counts = [];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Each score in ten-thousandths, the lowest first, and how often it occurs.</summary>
    public IEnumerable<KeyValuePair<long, long>> Entries => _counts.OrderBy(entry => entry.Key);

    /// <summary>Adds a score in ten-thousandths that occurs so often.</summary>
    public void Add(long scaled, long count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, scaled, out _) += count;
        Count += count;
    }

    /// <summary>A score in ten-thousandths.</summary>
    public static long Scaled(decimal score) => score.Scale == 0 ? (long)score * Scale : (long)decimal.Round(score * Scale);

    /// <summary>The score of so many ten-thousandths.</summary>
    public static decimal Unscaled(long scaled) => (decimal)scaled / Scale;

    /// <summary>How far below a mark the scores are, and 0 for those that are not.</summary>
    public ScoreCounts Below(decimal mark)
    {
        var below = new ScoreCounts();
        foreach (var (score, count) in _counts)
        {
            below.Add(Math.Max(0, (long)(mark * Scale) - score), count);
        }

        return below;
    }

    public void Add(ScoreCounts other)
    {
        foreach (var (score, count) in other._counts)
        {
            Add(score, count);
        }
    }

    /// <summary>The distribution; null for none.</summary>
    public ScoreSummary? Summarize()
    {
        if (Count == 0)
        {
            return null;
        }

        var sorted = Entries.ToArray();
        var (n, sum, squares) = (0L, BigInteger.Zero, BigInteger.Zero);
        foreach (var (score, count) in sorted)
        {
            n += count;
            sum += (BigInteger)score * count;
            squares += (BigInteger)score * score * count;
        }

        return new ScoreSummary
        {
            N = n,
            Mean = (double)sum / n / Scale,
            Sd = n < 2 ? null : Math.Sqrt((double)((n * squares) - (sum * sum)) / ((double)n * (n - 1))) / Scale,
            Min = Exact(sorted[0].Key),
            Q1 = Quantile(sorted, n, 1),
            Median = Quantile(sorted, n, 2),
            Q3 = Quantile(sorted, n, 3),
            Max = Exact(sorted[^1].Key),
        };
    }

    // Type 7: the place (n - 1) k / 4 among the sorted values, between two of them in proportion.
    private static decimal Quantile(KeyValuePair<long, long>[] sorted, long n, int quarter)
    {
        var (place, fourths) = Math.DivRem((n - 1) * quarter, 4);
        decimal low = At(sorted, place);
        return fourths == 0 ? Exact(low) : Exact(((low * (4 - fourths)) + ((decimal)At(sorted, place + 1) * fourths)) / 4);
    }

    private static long At(KeyValuePair<long, long>[] sorted, long place)
    {
        var index = 0;
        while (place >= sorted[index].Value)
        {
            place -= sorted[index++].Value;
        }

        return sorted[index].Key;
    }

    // Divided by 1.0000…, a decimal loses the zeros at its end.
    private static decimal Exact(decimal scaled) => scaled / Scale / 1.0000000000000000000000000000m;
}
