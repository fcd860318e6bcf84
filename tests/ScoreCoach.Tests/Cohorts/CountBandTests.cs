namespace ScoreCoach.Tests.Cohorts;

public class CountBandTests
{
    [Theory]
    [InlineData(0, 5, 0, 2)]
    [InlineData(5, 5, 3, 5)]
    [InlineData(2, 5, 0, 2)]
    [InlineData(0, 7, 0, 2)]
    [InlineData(7, 7, 3, 7)]
    [InlineData(0, 20, 0, 2)]
    [InlineData(20, 20, 18, 20)]
    [InlineData(0, 100, 0, 10)]
    [InlineData(100, 100, 88, 100)]
    [InlineData(1, 1, 0, 1)]
    public void A_band_holds_its_count(long count, long total, long low, long high) => Assert.Equal(new CountBand(low, high), CountBand.Of(count, total));

    [Fact]
    public void The_bands_of_a_total_divide_it_whatever_the_count()
    {
        for (var total = 1; total <= 300; total++)
        {
            var bands = Enumerable.Range(0, total + 1).Select(count => CountBand.Of(count, total)).ToArray();
            Assert.All(bands.Select((band, count) => (band, count)), pair => Assert.InRange(pair.count, pair.band.Low, pair.band.High));
            var distinct = bands.Distinct().ToArray();
            Assert.Equal(0, distinct[0].Low);
            Assert.Equal(total, distinct[^1].High);
            Assert.All(distinct.Zip(distinct.Skip(1)), pair => Assert.Equal(pair.First.High + 1, pair.Second.Low));
            Assert.All(distinct, band => Assert.True(band.High - band.Low >= Math.Min(2, total)));
        }
    }
}
