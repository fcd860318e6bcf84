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
                counts.Add(score);
            }

            merged.Add(counts);
        }

        Assert.Equal(whole, merged.Summarize());
    }

    private static ScoreSummary? Of(params decimal[] scores)
    {
        var counts = new ScoreCounts();
        foreach (var score in scores)
        {
            counts.Add(score);
        }

        return counts.Summarize();
    }
}
