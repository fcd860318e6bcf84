using ScoreCoach.Cohorts;

namespace ScoreCoach.Tests.Cohorts;

public class ScoreCountsTests
{
    // Mean, sd and quantile (type 7) of c(640, 655, 698, 700.5, 712).
    [Fact]
    public void Agrees_with_other_programs()
    {
        var summary = Of(700.5m, 640, 712, 655, 698)!;
        Assert.Equal(5, summary.N);
        Assert.Equal(681.1, summary.Mean!.Value, 10);
        Assert.Equal(31.572139617073784, summary.Sd!.Value, 10);
        Assert.Equal((640m, 655m, 698m, 700.5m, 712m), (summary.Min, summary.Q1, summary.Median, summary.Q3, summary.Max));
    }

    // quantile(c(1, 2, 3, 10), type = 7): 1.75, 2.5, 4.75.
    [Fact]
    public void Quartiles_lie_between_two_scores_in_proportion()
    {
        var summary = Of(10, 3, 1, 2)!;
        Assert.Equal((1.75m, 2.5m, 4.75m), (summary.Q1, summary.Median, summary.Q3));
    }

    [Fact]
    public void A_single_score_has_no_standard_deviation()
    {
        var summary = Of(698)!;
        Assert.Null(summary.Sd);
        Assert.Equal((698m, 698m, 698m, 698m, 698m), (summary.Min, summary.Q1, summary.Median, summary.Q3, summary.Max));
    }

    [Fact]
    public void Equal_scores_deviate_by_nothing() => Assert.Equal(0, Of(700, 700, 700)!.Sd);

    [Fact]
    public void No_scores_have_no_summary() => Assert.Null(Of());

    [Fact]
    public void Parts_that_are_merged_in_any_order_give_the_same_bits()
    {
        var scores = Enumerable.Range(0, 500).Select(index => 100m + (index * 7919 % 9001 / 10m)).ToArray();
        var whole = Of(scores);
        var merged = new ScoreCounts();
        foreach (var part in scores.Chunk(37).Reverse())
        {
            var counts = new ScoreCounts();
            foreach (var score in part)
            {
                counts.Add(ScoreCounts.Scaled(score), 1);
            }

            merged.Add(counts);
        }

        Assert.Equal(whole, merged.Summarize());
    }

    // Whole scores, fractions, and those outside a common scale.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Thousands_of_whole_and_fractional_scores_are_counted_like_few(int seed)
    {
        var scores = Scores(new Random(seed), 5_000);
        var whole = Counted(scores);
        Assert.Equal(scores.Length, whole.Count);
        Assert.Equal(EntriesOf(scores), whole.Entries);
        AssertSummary(scores, whole.Summarize()!);

        // A count goes on after its figures were read.
        var early = Counted(scores[..3_000]);
        AssertSummary(scores[..3_000], early.Summarize()!);
        foreach (var score in scores[3_000..])
        {
            early.Add(ScoreCounts.Scaled(score), 1);
        }

        Assert.Equal(whole.Entries, early.Entries);
        Assert.Equal(whole.Summarize(), early.Summarize());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 700)]
    [InlineData(3, 1_500)]
    [InlineData(4, 2_600)]
    public void Thousands_of_scores_in_parts_that_are_merged_in_any_order_give_the_same_bits(int seed, int smallest)
    {
        var random = new Random(seed);
        var scores = Scores(random, 5_000);
        var whole = Counted(scores);
        for (var run = 0; run < 5; run++)
        {
            random.Shuffle(scores);
            var parts = new List<ScoreCounts>();
            for (var start = 0; start < scores.Length;)
            {
                var end = Math.Min(scores.Length, start + smallest + random.Next(smallest));
                parts.Add(Counted(scores[start..end]));
                start = end;
            }

            // Into the first of them, which may hold many itself.
            var merged = run % 2 == 0 ? new ScoreCounts() : parts[0];
            foreach (var part in parts.Skip(run % 2))
            {
                merged.Add(part);
            }

            Assert.Equal(whole.Count, merged.Count);
            Assert.Equal(whole.Entries, merged.Entries);
            Assert.Equal(whole.Summarize(), merged.Summarize());
        }
    }

    /// <summary>Scores of which most are whole: some with zeros at their end, some with fractions, some at and above the end of a common scale.</summary>
    private static decimal[] Scores(Random random, int count) => [.. Enumerable.Range(0, count).Select(index => random.Next(10) switch
    {
        0 => random.Next(0, 10_000_000) / 10_000m,
        1 => random.Next(0, 1000) + 0.0m,
        2 => random.Next(1_020, 1_030),
        3 when index % 50 == 0 => random.Next(0, 2),
        _ => random.Next(300, 1_001),
    })];

    private static KeyValuePair<long, long>[] EntriesOf(decimal[] scores) =>
        [.. scores.GroupBy(score => score).OrderBy(group => group.Key).Select(group => KeyValuePair.Create((long)(group.Key * 10_000), (long)group.Count()))];

    // Two passes over the sorted scores, in decimals.
    private static void AssertSummary(decimal[] scores, ScoreSummary summary)
    {
        decimal[] sorted = [.. scores.Order()];
        var mean = sorted.Sum() / sorted.Length;
        var variance = sorted.Sum(score => (score - mean) * (score - mean)) / (sorted.Length - 1);
        Assert.Equal(sorted.Length, summary.N);
        Assert.Equal((double)mean, summary.Mean!.Value, 9);
        Assert.Equal(Math.Sqrt((double)variance), summary.Sd!.Value, 9);
        Assert.Equal((sorted[0], QuantileOf(sorted, 0.25m), QuantileOf(sorted, 0.5m), QuantileOf(sorted, 0.75m), sorted[^1]), (summary.Min, summary.Q1, summary.Median, summary.Q3, summary.Max));
    }

    private static decimal QuantileOf(decimal[] sorted, decimal share)
    {
        var place = (sorted.Length - 1) * share;
        var low = (int)place;
        return low == place ? sorted[low] : sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }

    private static ScoreSummary? Of(params decimal[] scores) => Counted(scores).Summarize();

    private static ScoreCounts Counted(params decimal[] scores)
    {
        var counts = new ScoreCounts();
        foreach (var score in scores)
        {
            counts.Add(ScoreCounts.Scaled(score), 1);
        }

        return counts;
    }
}
