using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Patterns;

/// <summary>The MLS-C01 article's fourth pattern: other weak domains on successive attempts.</summary>
public sealed class ChangingWeakDomainsTests
{
    private const string Id = "mls-c01.pattern.changing-weak-domains";
    private static readonly ExamProfile Exam = Shipped.Exam("MLS-C01", "article");
    private static readonly int[] Questions = [10, 12, 18, 10];
    private readonly Coach _coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") });

    [Theory]
    // Levels of the attempts, oldest first; the domains that changed, or nothing where the pattern does not hold.
    [InlineData("one attempt has no successor", "WWAA", "")]
    [InlineData("equal", "WAWA WAWA", "")]
    [InlineData("fewer of the same", "WWAA WAAA", "")]
    [InlineData("more of the same", "WAAA WWAA", "")]
    [InlineData("none left", "WWAA AAAA", "")]
    [InlineData("none before", "SSSS WAAA", "")]
    [InlineData("disjoint", "WAAA AAWA", "data-engineering modeling")]
    [InlineData("disjoint pairs", "WWAA AAWW", "data-engineering exploratory-data-analysis modeling machine-learning-implementation-and-operations")]
    [InlineData("overlapping, neither contains the other", "WWAA AWWA", "data-engineering modeling")]
    // A domain without a level is not weak: whatever is not known makes no pattern.
    [InlineData("unknown now", "WAAA ?AAA", "")]
    [InlineData("unknown before", "?AAA WAAA", "")]
    [InlineData("unknown beside a change", "WA?A AW?A", "data-engineering exploratory-data-analysis")]
    [InlineData("nothing known before", "???? WAAA", "")]
    // Attempts in a row are compared, not the first with the last.
    [InlineData("third like the first", "WAAA AAWA WAAA", "data-engineering modeling")]
    [InlineData("changed between the first two only", "WAAA AAWA AAWA", "data-engineering modeling")]
    [InlineData("grows step by step", "WAAA WWAA WWWA", "")]
    [InlineData("changes twice", "WAAA AWAA AAAW", "data-engineering exploratory-data-analysis machine-learning-implementation-and-operations")]
    public void It_holds_when_neither_weak_set_contains_the_other(string name, string attempts, string expected)
    {
        var levels = attempts.Split(' ');
        var history = levels[..^1].Select((earlier, index) => GivenReport.Earlier(Exam, $"2025-0{index + 1}-01", index + 1, earlier)).ToArray();
        var report = GivenReport.Of(Exam, levels[^1], "2025-12-01", levels.Length, history: history);

        var found = _coach.GetPatterns(report).SingleOrDefault(pattern => pattern.Id == Id);

        Assert.True(expected == string.Join(' ', found?.Domains ?? []), name);
    }

    [Fact]
    public void Attempts_at_another_edition_are_not_compared()
    {
        var official = Shipped.Catalog.FindExam("MLS-C01").First(edition => !ReferenceEquals(edition, Exam));
        var report = GivenReport.Of(Exam, "AAWA", "2025-12-01", 2, history: GivenReport.Earlier(official, "2025-01-01", 1, "WAAA"));
        Assert.DoesNotContain(_coach.GetPatterns(report), pattern => pattern.Id == Id);
    }

    [Fact]
    public void It_says_that_chance_does_the_same_and_the_first_advice_reports_it_too()
    {
        var report = GivenReport.Of(Exam, "AAWA", "2025-12-01", 2, history: GivenReport.Earlier(Exam, "2025-01-01", 1, "WAAA"));
        var plan = _coach.CreatePlan(report);
        var pattern = plan.Patterns.Single(found => found.Id == Id);
        Assert.Contains("chance", pattern.Meaning, StringComparison.Ordinal);
        Assert.Contains("chance", pattern.Fix[0], StringComparison.Ordinal);
        Assert.Contains("can be chance", string.Join(' ', PlanPage.Of(plan).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(plan.Insights, insight => insight.Id == "mls-c01.labels-are-noisy");
    }

    [Fact]
    public void Someone_who_knows_70_percent_of_everything_gets_the_same_labels_twice_in_2_9_percent_of_cases()
    {
        // Binomial over 10, 12, 18 and 10 questions with the bands at 60 and 80 %: the sum of squares per domain, multiplied.
        var same = Questions.Select(SameTwice).Aggregate(1.0, (product, part) => product * part);
        Assert.Equal(2.9, Math.Round(same * 100, 1));

        static double SameTwice(int questions)
        {
            var bands = new double[3];
            for (var right = 0; right <= questions; right++)
            {
                var ways = 1.0;
                for (var step = 1; step <= right; step++)
                {
                    ways = ways * (questions - right + step) / step;
                }

                bands[right * 100 >= questions * 80 ? 2 : right * 100 >= questions * 60 ? 1 : 0] += ways * Math.Pow(0.7, right) * Math.Pow(0.3, questions - right);
            }

            return bands.Sum(share => share * share);
        }
    }
}
