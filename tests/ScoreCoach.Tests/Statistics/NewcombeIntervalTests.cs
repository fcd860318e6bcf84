namespace ScoreCoach.Tests.Statistics;

public class NewcombeIntervalTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0)]
    public void The_interval_is_that_of_the_paper(long first, long firstOf, long second, long secondOf, double low, double high)
    {
        var interval = NewcombeInterval.Of((first, firstOf), (second, secondOf));
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void The_order_of_the_groups_changes_the_sign_alone()
    {
        var (low, high) = NewcombeInterval.Of((12, 20), (5, 18));
        var (otherLow, otherHigh) = NewcombeInterval.Of((5, 18), (12, 20));
        Assert.Equal((low, high), (-otherHigh, -otherLow));
    }
}
