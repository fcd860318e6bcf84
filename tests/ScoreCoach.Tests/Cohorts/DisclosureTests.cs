using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>
/// No figure that is not shown can be computed from those that are. For each such figure the test finds another cohort with another figure, and
/// the same output: people or levels that change places between two groups whose counts are not shown.
/// </summary>
public class DisclosureTests
{
    private static readonly string[] s_team = ["Team"];
    private static readonly string[] s_teamAndSite = ["Team", "Site"];
    private static readonly ExamProfile s_exam = Shipped.Exam("MLS-C01");
    private static readonly ExamProfile s_three = Shipped.Exam("AI-102");

    [Fact]
    public void A_small_group_is_hidden_together_with_the_next_smallest()
    {
        var summaries = Measure(("A", "WAAA WSAA AAAA"), ("B", "AWSW WASS ASWA SAAW WWAA"), ("C", "SWWS AAAW WSSA SAWW WWAS AAWW SSAA"));
        Assert.Equal([true, true, false, false], summaries.Select(summary => summary.Suppressed));
        Assert.Equal("A", summaries[0].Group["Team"]);
        Assert.Null(summaries[0].People);
        Assert.Empty(summaries[0].Domains);
        Assert.Equal(summaries[0].Reason, summaries[1].Reason);
        Assert.Equal("Not shown: the group has fewer than 5 people, or its figures would reveal those of such a group.", summaries[0].Reason);
        Assert.Equal(15, summaries[3].People);
        Assert.Equal("2 of 3 groups are not shown because they are small; all together they are included here.", summaries[3].Reason);
    }

    [Fact]
    public void The_total_is_hidden_where_it_would_reveal_the_only_hidden_group()
    {
        var summaries = Measure(("A", "WAAA WSAA AAAA"));
        Assert.Equal([true, true], summaries.Select(summary => summary.Suppressed));
        Assert.Null(summaries[1].Count);
    }

    [Fact]
    public void Nothing_is_hidden_if_no_group_is_small()
    {
        var summaries = Measure(("A", "WAAA WSAA AAAS SWSW AAWW"), ("B", "AWSW WASS ASWA SAAW WWAA"));
        Assert.DoesNotContain(summaries, summary => summary.Suppressed);
        Assert.All(summaries, summary => Assert.Null(summary.Reason));
    }

    [Fact]
    public void A_minimum_of_one_shows_everything()
    {
        var summaries = Measure(1, s_exam, ("A", "WWWW"), ("B", "AWSW SASS"));
        Assert.DoesNotContain(summaries, summary => summary.Suppressed || summary.Reason is not null);
        Assert.Equal(1, summaries[0].Domains[0].Weak);
        Assert.Equal(0, summaries[0].PassRate!.Rate);
    }

    [Fact]
    public void A_cohort_that_is_small_itself_is_hidden()
    {
        var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { AsOf = GivenExam.Day("2026-01-15") });
        measure.Add(GivenReport.Of(s_exam));
        var one = Assert.Single(measure.Complete());
        Assert.True(one.Suppressed);
        Assert.Equal("Not shown: fewer than 5 people.", one.Reason);
    }

    [Fact]
    public void A_domain_in_which_everyone_has_the_same_level_is_a_range()
    {
        var domain = Measure(("A", "WAAA WSAA WAAS WWSW WAWW"), ("B", "AWSW WASS ASWA SAAW WWAA"), ("C", "SWWS AAAW WSSA SAWW WWAS AAWW SSAA"))[0].Domains[0];
        Assert.Equal((null, null, null, null), (domain.Weak, domain.Adequate, domain.Strong, domain.WeakShare));
        Assert.Equal(new CountBand(3, 5), domain.WeakBand);
        Assert.Equal((0.6, 1.0), (domain.Low, domain.High));
        Assert.Equal("3–5 of 5 weak", domain.WeakText);
    }

    [Fact]
    public void Another_group_is_a_range_where_the_total_would_give_the_first_away()
    {
        var summaries = Measure(("A", "WAAA WSAA WAAS WWSW WAWW"), ("B", "AWSW WASS ASWA SAAW SWAA"), ("C", "SWWS AAAW WSSA SAWW WWAS AAWW SSAA"));
        Assert.Equal([true, true, false, false], summaries.Select(summary => summary.Domains[0].WeakBand is not null));
        Assert.Equal(8, summaries[3].Domains[0].Weak);
    }

    [Fact]
    public void A_result_that_all_share_is_a_range_and_so_is_what_would_say_it()
    {
        var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { AsOf = GivenExam.Day("2026-01-15") });
        foreach (var (levels, index) in "WAAA WSAA AAAS SWSW AAWW AAAA".Split(' ').Select((levels, index) => (levels, index)))
        {
            measure.Add(GivenReport.Of(s_exam, levels, "2025-11-01", person: $"p{index}"));
        }

        var one = Assert.Single(measure.Complete());
        Assert.Equal((null, null, 0L), (one.Passed, one.Failed, one.Unknown));
        Assert.Null(one.PassRate!.Rate);
        Assert.Equal((0, 2.0 / 6, 6), (one.PassRate.Low, one.PassRate.High!.Value, one.PassRate.Of));
        Assert.Null(one.PlanKinds!["Maintain"]);
        Assert.Null(one.Verdicts!["NotNeeded"]);
        Assert.True(one.PlanKinds.Values.Count(count => count is null) > 1);
    }

    [Fact]
    public void What_is_not_shown_can_not_be_computed()
    {
        var (hidden, banded) = (0, 0);
        for (var seed = 0; seed < 1000; seed++)
        {
            var cohort = Generate(new Random(seed), seed % 2 == 0 ? s_exam : s_three);
            var attack = new DisclosureAttack(cohort, 2 + (seed % 6), s_team);
            Assert.True(attack.Finds is null, $"Seed {seed}: {attack.Finds}\n{attack}");
            hidden += attack.Hidden;
            banded += attack.Banded;
        }

        // The cohorts are such that there is something to find.
        Assert.True(hidden > 1000 && banded > 1000, $"{hidden} hidden groups and {banded} ranges");
    }

    [Fact]
    public void The_attack_finds_what_an_output_without_protection_gives_away()
    {
        var found = Enumerable.Range(0, 200).Count(seed => new DisclosureAttack(Generate(new Random(seed), s_exam), 5, s_team, onlySmall: true).Finds is not null);
        Assert.InRange(found, 100, 200);
    }

    [Fact]
    public void What_is_not_shown_of_groups_of_two_columns_can_not_be_computed()
    {
        var (hidden, banded) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var cohort = GenerateTwo(new Random(seed), seed % 2 == 0 ? s_exam : s_three);
            var attack = new DisclosureAttack(cohort, 2 + (seed % 6), s_teamAndSite);
            Assert.True(attack.Finds is null, $"Seed {seed}: {attack.Finds}\n{attack}");
            hidden += attack.Hidden;
            banded += attack.Banded;
        }

        Assert.True(hidden > 300 && banded > 300, $"{hidden} hidden groups and {banded} ranges");
    }

    [Fact]
    public void The_attack_finds_what_groups_of_two_columns_without_protection_give_away()
    {
        var found = Enumerable.Range(0, 100).Count(seed => new DisclosureAttack(GenerateTwo(new Random(seed), s_exam), 5, s_teamAndSite, onlySmall: true).Finds is not null);
        Assert.InRange(found, 50, 100);
    }

    private static (string Name, ScoreReport[] Reports)[] Generate(Random random, ExamProfile exam)
    {
        var groups = random.Next(1, 9);
        return [.. Enumerable.Range(0, groups).Select(group => ($"T{group}", Generate(random, exam, group, ("Team", $"T{group}"))))];
    }

    /// <summary>Teams at sites: not every team is at each, and some people have no site.</summary>
    private static (string Name, ScoreReport[] Reports)[] GenerateTwo(Random random, ExamProfile exam)
    {
        var (teams, sites) = (random.Next(1, 5), random.Next(1, 4));
        var all = Enumerable.Range(0, teams).SelectMany(team => Enumerable.Range(0, sites).Select(site => (Team: $"T{team}", Site: site == 2 ? null : $"S{site}"))).ToArray();
        var some = all.Where(_ => random.Next(5) > 0).ToArray();
        return [.. (some.Length > 0 ? some : all).Select((group, index) =>
            ($"{group.Team}, {group.Site ?? "(none)"}", Generate(random, exam, index, ("Team", group.Team), ("Site", group.Site))))];
    }

    private static ScoreReport[] Generate(Random random, ExamProfile exam, int group, params (string Name, string? Value)[] attributes)
    {
        var letters = exam == s_exam ? "WAS?" : "WAS";
        var people = random.Next(3) == 0 ? random.Next(1, 5) : random.Next(4, 25);
        var typical = letters[random.Next(3)];
        var passes = random.NextDouble();
        return [.. Enumerable.Range(0, people).Select(person => GivenReport.Of(
            exam,
            new string([.. exam.Domains.Select((_, domain) => random.Next(10) < (domain == 0 ? 9 : 5) ? typical : letters[random.Next(letters.Length)])]),
            "2025-11-01",
            person: $"{group}-{person}",
            result: random.NextDouble() < passes ? ExamResult.Pass : ExamResult.Fail,
            attributes: attributes))];
    }

    private static IReadOnlyList<CohortSummary> Measure(params (string Team, string People)[] groups) => Measure(5, s_exam, groups);

    private static IReadOnlyList<CohortSummary> Measure(int minimum, ExamProfile exam, params (string Team, string People)[] groups) =>
        DisclosureAttack.Measure(minimum, s_team, [.. groups.Select(group => (group.Team, group.People.Split(' ').Select((levels, index) => GivenReport.Of(
            exam, levels, "2025-11-01", person: $"{group.Team}{index}", result: index % 3 == 1 ? ExamResult.Pass : ExamResult.Fail, attributes: [("Team", group.Team)])).ToArray()))]);
}
