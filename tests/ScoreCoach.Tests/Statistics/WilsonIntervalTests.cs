namespace ScoreCoach.Tests.Statistics;

public class WilsonIntervalTests
{
    // Computed with 40 digits by another program.
    [Theory]
    [InlineData(4, 10, 0.168180329706, 0.687326230266)]
    [InlineData(7, 7, 0.645669564933, 1)]
    [InlineData(0, 7, 0, 0.354330435067)]
    [InlineData(12, 20, 0.386581500762, 0.781193467627)]
    [InlineData(682, 925, 0.707995987620, 0.764635800971)]
    public void Agrees_with_other_programs(long count, long of, double low, double high)
    {
        var interval = WilsonInterval.Of(count, of);
        Assert.Equal(low, interval.Low, 11);
        Assert.Equal(high, interval.High, 11);
    }

    [Fact]
    public void Always_holds_the_share_and_stays_between_0_and_1()
    {
        for (var of = 1; of <= 60; of++)
        {
            for (var count = 0; count <= of; count++)
            {
                var (low, high) = WilsonInterval.Of(count, of);
                Assert.InRange((double)count / of, low, high);
                Assert.InRange(low, 0, 1);
                Assert.InRange(high, low, 1);
                var (otherLow, otherHigh) = WilsonInterval.Of(of - count, of);
                Assert.Equal(1 - otherHigh, low, 12);
                Assert.Equal(1 - otherLow, high, 12);
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Refuses_what_is_no_share(long count, long of) => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(count, of));
}
