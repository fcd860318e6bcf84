namespace ScoreCoach.Tests.Statistics;

public class KitagawaSplitTests
{
    [Fact]
    public void Rates_and_mix_add_up_to_the_difference()
    {
        RateStratum[] strata = [Of(.5, .8, .3, .85), Of(.3, .6, .3, .55), Of(.2, .4, .4, .45)];
        Assert.Equal((-.02, .08), Split(strata));
    }

    [Fact]
    public void A_group_that_is_absent_takes_the_rate_of_the_other()
    {
        RateStratum[] strata = [Of(.5, .6, .4, .5), Of(.5, .4, .4, .45), Of(0, null, .2, .7)];
        Assert.Equal((.0225, -.0425), Split(strata));
    }

    [Fact]
    public void A_rate_that_lies_in_a_range_gives_the_least_and_the_most_of_each_part()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var ranges = Enumerable.Range(0, 3).Select(_ => new RateStratum(
                random.NextDouble(), random.Next(4) == 0 ? null : RangeOf(random), random.NextDouble(), random.Next(4) == 0 ? null : RangeOf(random))).ToArray();
            var corners = Corners(ranges, 0).Select(Split).ToArray();
            Assert.Equal(corners.Min(corner => corner.Rate), KitagawaSplit.Sum(ranges, stratum => KitagawaSplit.RateEffect(stratum)).Low, 12);
            Assert.Equal(corners.Max(corner => corner.Rate), KitagawaSplit.Sum(ranges, stratum => KitagawaSplit.RateEffect(stratum)).High, 12);
            Assert.Equal(corners.Min(corner => corner.Composition), KitagawaSplit.CompositionEffect(ranges).Low, 12);
            Assert.Equal(corners.Max(corner => corner.Composition), KitagawaSplit.CompositionEffect(ranges).High, 12);
        }
    }

    private static RateStratum Of(double firstWeight, double? first, double secondWeight, double? second) => new(firstWeight, RangeOf(first), secondWeight, RangeOf(second));

    private static NumberRange? RangeOf(double? rate) => rate is { } known ? new(known, known) : null;

    private static NumberRange RangeOf(Random random) => random.NextDouble() is var low ? new(low, low + (random.NextDouble() * (1 - low))) : default;

    private static (double Rate, double Composition) Split(IReadOnlyList<RateStratum> strata)
    {
        var (rate, composition) = (KitagawaSplit.Sum(strata, stratum => KitagawaSplit.RateEffect(stratum)), KitagawaSplit.CompositionEffect(strata));
        Assert.Equal((rate.Low, composition.Low), (rate.High, composition.High));
        return (Math.Round(rate.Low, 12), Math.Round(composition.Low, 12));
    }

    // Every choice of an end of each range.
    private static IEnumerable<RateStratum[]> Corners(RateStratum[] strata, int index) => index == strata.Length ? [[]] :
        from first in Ends(strata[index].First)
        from second in Ends(strata[index].Second)
        from others in Corners(strata, index + 1)
        select (RateStratum[])[strata[index] with { First = first, Second = second }, .. others];

    private static NumberRange?[] Ends(NumberRange? range) => range is { } known ? [new(known.Low, known.Low), new(known.High, known.High)] : [null];
}
