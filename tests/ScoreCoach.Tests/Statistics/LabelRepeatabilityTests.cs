using System.Numerics;

namespace ScoreCoach.Tests.Statistics;

public class LabelRepeatabilityTests
{
    [Fact]
    public void Four_domains_of_about_ten_questions_repeat_their_labels_in_three_of_a_hundred_cases() =>
        Assert.Equal(Exact([10, 12, 18, 10], 7, 10), Chance([10, 12, 18, 10], .7, LevelThreshold.Article), 12);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(65)]
    [InlineData(300)]
    public void Every_size_agrees_with_exact_fractions(int items)
    {
        foreach (var tenths in new[] { 0, 1, 5, 6, 8, 9, 10 })
        {
            Assert.Equal(Exact([items], tenths, 10), Chance([items], tenths / 10.0, LevelThreshold.Article), 10);
        }
    }

    [Fact]
    public void Sampling_agrees()
    {
        // Fixed seed: the figure is a check of the meaning, not of the digits.
        var random = new Random(20260115);
        int[] items = [10, 12, 18, 10];
        var same = 0;
        const int rounds = 200_000;
        for (var round = 0; round < rounds; round++)
        {
            same += Array.TrueForAll(items, count => Level(random, count) == Level(random, count)) ? 1 : 0;
        }

        Assert.InRange((double)same / rounds, 0.0275, 0.0305);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void An_ability_out_of_range_is_refused(double ability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chance([10], ability, LevelThreshold.Article));

    [Fact]
    public void A_domain_without_questions_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chance([10, 0], .7, LevelThreshold.Article));

    private static double Chance(IEnumerable<int> scoredItems, double ability, LevelThreshold bands) => new LabelRepeatability().ChanceOfSameLabels(scoredItems, ability, bands);

    private static int Level(Random random, int count)
    {
        var right = 0;
        for (var item = 0; item < count; item++)
        {
            right += random.Next(10) < 7 ? 1 : 0;
        }

        return 10 * right < 6 * count ? 0 : 10 * right < 8 * count ? 1 : 2;
    }

    // Whole numbers to the end: the chance of each band over a common denominator, squared and summed.
    private static double Exact(int[] items, int part, int whole)
    {
        var product = 1.0;
        foreach (var count in items)
        {
            var bands = new BigInteger[3];
            var ways = BigInteger.One;
            for (var right = 0; right <= count; right++)
            {
                var band = 10 * right < 6 * count ? 0 : 10 * right < 8 * count ? 1 : 2;
                bands[band] += ways * BigInteger.Pow(part, right) * BigInteger.Pow(whole - part, count - right);
                ways = ways * (count - right) / (right + 1);
            }

            var scale = BigInteger.Pow(10, 20);
            var sum = bands.Aggregate(BigInteger.Zero, (total, one) => total + (one * one));
            product *= (double)(sum * scale / BigInteger.Pow(whole, 2 * count)) / 1e20;
        }

        return product;
    }
}
