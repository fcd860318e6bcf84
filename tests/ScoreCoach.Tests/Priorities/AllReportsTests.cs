using System.Numerics;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Priorities;

/// <summary>
/// What holds for all 81 and all 729 reports. The expected tiers and shares are written out by hand from the articles,
/// in whole numbers, without the engine's code.
/// </summary>
public class AllReportsTests
{
    public static readonly TheoryData<string> Exams = ["MLS-C01", "AI-102", "AIP-C01", "AI-103"];

    public static readonly TheoryData<string> ArticleExams = ["MLS-C01", "AI-102"];

    [Theory]
    [MemberData(nameof(ArticleExams))]
    public void Tier_shares_and_order_equal_a_table_computed_by_hand(string exam)
    {
        var profile = Shipped.Exam(exam);
        foreach (var levels in Shipped.AllLevels(profile))
        {
            var expected = ByHand.Of(exam, levels);
            var actual = Ranking(profile, levels, AllocationChoice.Auto);
            Assert.Equal(expected.Order, actual.Ranked.Select(domain => domain.Index));
            Assert.Equal(expected.Tiers, actual.Ranked.OrderBy(domain => domain.Index).Select(domain => domain.Tier));
            Assert.Equal(expected.Method, actual.Method);
            foreach (var domain in actual.Ranked)
            {
                Assert.True(
                    domain.ExactShare.Numerator * expected.Denominator == expected.Parts[domain.Index] * domain.ExactShare.Denominator,
                    $"{exam} {levels}: {domain.Domain.Name} {domain.ExactShare}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exams))]
    public void Shares_sum_to_exactly_one(string exam) => ForAll(exam, AllocationChoice.Auto, (_, ranking) =>
        Assert.Equal(Rational.One, ranking.Ranked.Aggregate(Rational.Zero, (sum, domain) => sum + domain.ExactShare)));

    [Theory]
    [MemberData(nameof(Exams))]
    public void A_lower_tier_never_gets_more_time_at_no_more_weight(string exam) => ForAll(exam, AllocationChoice.Auto, (levels, ranking) =>
        Assert.DoesNotContain(
            ranking.Ranked,
            lower => ranking.Ranked.Any(higher => lower.TierIndex > higher.TierIndex
                && lower.Domain.Midpoint <= higher.Domain.Midpoint
                && lower.ExactShare > higher.ExactShare)));

    [Theory]
    [InlineData("MLS-C01", 15)]
    [InlineData("AI-102", 340)]
    public void Without_the_guard_some_reports_would_be_inverted(string exam, int count)
    {
        var inverted = 0;
        ForAll(exam, AllocationChoice.Tier, (_, ranking) => inverted += ranking.Inversion is null ? 0 : 1);
        Assert.Equal(count, inverted);
    }

    [Theory]
    [InlineData("MLS-C01", 5)]
    [InlineData("AI-102", 156)]
    public void With_the_guard_the_first_rank_is_not_always_the_largest_share(string exam, int count)
    {
        var notLargest = 0;
        ForAll(exam, AllocationChoice.Auto, (_, ranking) => notLargest += ranking.Ranked.Any(domain => domain.ExactShare > ranking.Ranked[0].ExactShare) ? 1 : 0);
        Assert.Equal(count, notLargest);
    }

    [Fact]
    public void A_strong_heavy_domain_can_get_more_time_than_a_weak_light_one_and_then_says_why()
    {
        var reports = 0;
        ForAll("AI-102", AllocationChoice.Auto, (levels, ranking) =>
        {
            var strong = ranking.Ranked
                .Where(domain => domain.Result.Level == PerformanceLevel.Strong)
                .Where(domain => ranking.Ranked.Any(other => other.Result.Level == PerformanceLevel.Weak && domain.ExactShare > other.ExactShare))
                .ToArray();
            reports += strong.Length > 0 ? 1 : 0;
            Assert.All(strong, domain => Assert.Contains("because it weighs more", domain.Reason, StringComparison.Ordinal));
        });
        Assert.Equal(78, reports);
    }

    [Theory]
    [MemberData(nameof(Exams))]
    public void Whoever_gets_more_time_than_a_more_urgent_domain_says_why(string exam) => ForAll(exam, AllocationChoice.Auto, (_, ranking) =>
    {
        foreach (var domain in ranking.Ranked)
        {
            var passes = ranking.Ranked.Any(other => other.TierIndex < domain.TierIndex && domain.ExactShare > other.ExactShare);
            Assert.Equal(passes, domain.Reason.Contains("gets more time than", StringComparison.Ordinal));
        }
    });

    [Theory]
    [MemberData(nameof(Exams))]
    public void Minutes_sum_to_the_total_and_are_never_negative(string exam) => ForAll(exam, AllocationChoice.Auto, (levels, ranking) =>
    {
        foreach (var total in new[] { 0, 1, 59, 337, 5400, 6000, 62_400, int.MaxValue })
        {
            var minutes = StudyTimeShares.ToMinutes([.. ranking.Ranked.Select(domain => domain.ExactShare)], total);
            Assert.Equal(total, minutes.Sum(part => (long)part));
            Assert.All(minutes, part => Assert.True(part >= 0));
        }
    });

    [Theory]
    [MemberData(nameof(Exams))]
    public void Every_row_has_a_reason_a_rule_and_a_source(string exam) => ForAll(exam, AllocationChoice.Auto, (_, ranking) =>
        Assert.All(ranking.Ranked, domain =>
        {
            Assert.NotEmpty(domain.Reason);
            Assert.NotEmpty(domain.RuleId);
            Assert.NotNull(domain.Source);
        }));

    [Theory]
    [MemberData(nameof(Exams))]
    public void The_same_report_gives_the_same_order(string exam)
    {
        var profile = Shipped.Exam(exam);
        foreach (var levels in Shipped.AllLevels(profile))
        {
            Assert.Equal(Text(Ranking(profile, levels, AllocationChoice.Auto)), Text(Ranking(profile, levels, AllocationChoice.Auto)));
        }

        static string Text(DomainRanking ranking) => string.Join('\n', ranking.Ranked.Select(domain => $"{domain.Domain.Id} {domain.ExactShare} {domain.Reason}"));
    }

    [Fact]
    public void A_domain_without_a_level_gets_no_tier_no_time_and_the_last_rank()
    {
        var priorities = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") })
            .GetPriorities(GivenReport.Of(Shipped.Exam("MLS-C01"), "SA?W"));
        Assert.Equal("modeling", priorities[^1].Domain);
        Assert.Null(priorities[^1].Tier);
        Assert.Equal(0, priorities[^1].Share);
        Assert.Equal(1, priorities.Sum(priority => priority.Share), 12);
    }

    [Fact]
    public void Without_any_level_the_time_is_divided_by_weight_and_says_that_it_is_assumed()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), TotalHours = 100 })
            .CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01"), "????"));
        Assert.True(plan.Incomplete);
        Assert.Equal([("modeling", 2160), ("exploratory-data-analysis", 1440), ("data-engineering", 1200), ("machine-learning-implementation-and-operations", 1200)], plan.Priorities.Select(priority => (priority.Domain, priority.Minutes!.Value)));
        Assert.All(plan.Priorities, priority => Assert.Equal(SourceKind.Assumption, priority.Source.Kind));
    }

    [Fact]
    public void Needs_improvement_comes_before_below_target_at_equal_weight()
    {
        var profile = Shipped.Exam("AI-102");
        profile.Vocabulary.TryFind("Needs Improvement", out var worse);
        profile.Vocabulary.TryFind("Below Target", out var bad);
        profile.Vocabulary.TryFind("Above Target", out var good);
        var report = new ScoreReport(DomainResultSet.Create(profile, (ReportedLabel[])[new(bad, "Below Target"), new(good, "Above Target"), new(worse, "Needs Improvement"), new(good, "Above Target"), new(good, "Above Target"), new(good, "Above Target")]));
        var first = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }).GetPriorities(report)[0];
        Assert.Equal("implement-computer-vision-solutions", first.Domain);
    }

    private static DomainRanking Ranking(ExamProfile profile, string levels, AllocationChoice choice) =>
        PriorityRules.Rank(GivenReport.Levels(profile, levels), Shipped.Catalog.GuideOf(profile), new TierAllocator(), choice, includeRetired: false);

    private static void ForAll(string exam, AllocationChoice choice, Action<string, DomainRanking> check)
    {
        var profile = Shipped.Exam(exam);
        foreach (var levels in Shipped.AllLevels(profile))
        {
            check(levels, Ranking(profile, levels, choice));
        }
    }

    /// <summary>The articles' rules, written out once more by hand.</summary>
    private sealed record ByHand(int[] Order, string[] Tiers, AllocationMethod Method, BigInteger[] Parts, BigInteger Denominator)
    {
        public static ByHand Of(string exam, string levels)
        {
            int[] weights = exam == "MLS-C01" ? [20, 24, 36, 20] : [15, 10, 15, 30, 15, 15];
            string[] names = exam == "MLS-C01" ? ["Highest", "High", "Medium", "Maintenance"] : ["High", "Medium", "Low"];
            int[] shares = exam == "MLS-C01" ? [40, 30, 20, 10] : [50, 30, 20];
            var tiers = levels.Select((level, index) => exam == "MLS-C01"
                ? level switch { 'W' => weights[index] >= 24 ? 0 : 1, 'A' => 2, _ => 3 }
                : level switch { 'W' => weights[index] >= 15 ? 0 : 1, 'A' => weights[index] >= 15 ? 1 : 2, _ => 2 }).ToArray();
            var order = Enumerable.Range(0, levels.Length).OrderBy(index => (tiers[index] * 10_000) - (weights[index] * 10) + (index * 0.01)).ToArray();

            // By tier: share_t / W_t * w, all over the product of the tiers' weights.
            BigInteger product = 1;
            var sums = shares.Select((_, tier) => levels.Select((_, index) => tiers[index] == tier ? weights[index] : 0).Sum()).ToArray();
            foreach (var sum in sums.Where(sum => sum > 0))
            {
                product *= sum;
            }

            var byTier = tiers.Select((tier, index) => product / sums[tier] * shares[tier] * weights[index]).ToArray();
            var inverted = false;
            for (var low = 0; low < tiers.Length; low++)
            {
                for (var high = 0; high < tiers.Length; high++)
                {
                    inverted |= tiers[low] > tiers[high] && weights[low] <= weights[high] && byTier[low] > byTier[high];
                }
            }

            var parts = inverted ? tiers.Select((tier, index) => (BigInteger)shares[tier] * weights[index]).ToArray() : byTier;
            return new(order, [.. tiers.Select(tier => names[tier])], inverted ? AllocationMethod.Impact : AllocationMethod.Tier, parts, parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part));
        }
    }
}
