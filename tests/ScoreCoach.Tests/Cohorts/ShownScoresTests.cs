using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>No score of few people is shown, or can be computed from what is.</summary>
public class ShownScoresTests
{
    private static readonly ExamProfile s_exam = Shipped.Exam("MLS-C01");

    [Fact]
    public void Scores_of_fewer_people_than_the_minimum_can_not_be_computed()
    {
        var (hidden, shown) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var minimum = 2 + (seed % 6);
            var groups = Groups(random);
            var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { By = ["Team"], AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = minimum });
            foreach (var report in groups.SelectMany(group => group))
            {
                measure.Add(report);
            }

            var summaries = measure.Complete();
            Check(seed, minimum, summaries, summary => summary.Score, groups.Sum(group => group.Count(report => report.Score is not null)));
            Check(seed, minimum, summaries, summary => summary.PointsToPass, groups.Sum(group => group.Count(report => report is { Score: not null, Result: ExamResult.Fail })));
            hidden += summaries.Count(summary => summary.Score is null || summary.PointsToPass is null);
            shown += summaries.Count(summary => summary.Score is not null && summary.PointsToPass is not null);

            // Where the results are a range, the points would say how many failed.
            Assert.All(summaries.Where(summary => summary.PassRate is { Rate: null }), summary => Assert.Null(summary.PointsToPass));
            Assert.All(summaries.Where(summary => summary.PassRate is { Rate: null }), summary => Assert.Null(summary.Score?.Median ?? summary.Score?.Q1));
        }

        Assert.True(hidden > 500 && shown > 500, $"{hidden} hidden and {shown} shown");
    }

    [Theory]
    [InlineData(4, false, false, false)]
    [InlineData(5, true, false, false)]
    [InlineData(9, true, false, false)]
    [InlineData(10, true, true, false)]
    [InlineData(19, true, true, false)]
    [InlineData(20, true, true, true)]
    public void Each_part_that_a_shown_figure_separates_has_five_people(int people, bool mean, bool median, bool quartiles)
    {
        var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { AsOf = GivenExam.Day("2026-01-15") });
        for (var person = 0; person < people; person++)
        {
            measure.Add(GivenReport.Of(s_exam, "WASW", "2025-11-01", result: person % 2 == 0 ? ExamResult.Pass : ExamResult.Fail, score: person % 2 == 0 ? 760 + person : 640 + person, person: $"p{person}"));
        }

        var score = Assert.Single(measure.Complete()).Score;
        Assert.Equal((mean, median, median, quartiles, quartiles), (score?.Mean is not null, score?.Median is not null, score?.Sd is not null, score?.Q1 is not null, score?.Q3 is not null));
    }

    [Fact]
    public void Everything_is_shown_where_no_one_is_protected()
    {
        var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = 1 });
        measure.Add(GivenReport.Of(s_exam, "WASW", "2025-11-01", score: 640, person: "a"));
        var one = Assert.Single(measure.Complete());
        Assert.Equal((1, 640m, 640m), (one.Score!.N, one.Score.Min, one.Score.Max));
        Assert.Equal(110m, one.PointsToPass!.Median);
    }

    private static void Check(int seed, int minimum, IReadOnlyList<CohortSummary> summaries, Func<CohortSummary, ScoreSummary?> scoresOf, int all)
    {
        foreach (var scores in summaries.Select(scoresOf).OfType<ScoreSummary>())
        {
            Assert.True(scores.N >= minimum, $"Seed {seed}");
            Assert.Null(scores.Min);
            Assert.Null(scores.Max);

            // Those of five scores are three of them, and the mean and the deviation give the other two.
            Assert.True((scores.Median is null && scores.Sd is null) || scores.N >= 2 * minimum, $"Seed {seed}");
            Assert.True((scores.Q1 is null && scores.Q3 is null) || scores.N >= 4 * minimum, $"Seed {seed}");
        }

        if (scoresOf(summaries[^1]) is { } total)
        {
            Assert.Equal(all, total.N);
            var left = all - summaries.Take(summaries.Count - 1).Sum(summary => scoresOf(summary)?.N ?? 0);
            Assert.True(left == 0 || left >= minimum, $"Seed {seed}: the sum of {left} scores can be computed.");
        }
    }

    private static ScoreReport[][] Groups(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 7)).Select(group =>
        {
            var (passes, scored) = (random.NextDouble(), random.Next(3) == 0 ? 0.2 : 0.9);
            return Enumerable.Range(0, random.Next(1, 20)).Select(person =>
            {
                var isPass = random.NextDouble() < passes;
                return GivenReport.Of(
                    s_exam, "WASW", "2025-11-01",
                    score: random.NextDouble() < scored ? random.Next(isPass ? 750 : 300, isPass ? 1000 : 749) : null,
                    person: $"{group}-{person}",
                    result: isPass ? ExamResult.Pass : ExamResult.Fail,
                    attributes: [("Team", $"T{group}")]);
            }).ToArray();
        }),
    ];
}
