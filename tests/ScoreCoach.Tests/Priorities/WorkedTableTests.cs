using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Priorities;

/// <summary>The worked table of the coaching rules: each row computed by hand from the articles' shares.</summary>
public class WorkedTableTests
{
    // W weak, A adequate, S strong; domains in the order of the outline.
    [Theory]
    // The article's own example: highest 40, high 30, medium 20, maintenance 10.
    [InlineData("MLS-C01", "SAWW", AllocationMethod.Tier, "Modeling 40; Machine Learning Implementation and Operations 30; Exploratory Data Analysis 20; Data Engineering 10")]
    [InlineData("MLS-C01", "WWWS", AllocationMethod.Impact, "Modeling 45; Exploratory Data Analysis 30; Data Engineering 18.75; Machine Learning Implementation and Operations 6.25")]
    [InlineData("MLS-C01", "AAAA", AllocationMethod.Tier, "Modeling 36; Exploratory Data Analysis 24; Data Engineering 20; Machine Learning Implementation and Operations 20")]
    // One weak domain, the rest adequate: the article's 60/40 holds exactly only here.
    [InlineData("MLS-C01", "WAAA", AllocationMethod.Tier, "Data Engineering 60; Modeling 18; Exploratory Data Analysis 12; Machine Learning Implementation and Operations 10")]
    [InlineData("AI-102", "AAAAAA", AllocationMethod.Impact, "Implement Natural Language Processing Solutions 31.0345; Plan and Manage an Azure AI Solution 15.5172; Implement Computer Vision Solutions 15.5172; Implement Knowledge Mining and Document Intelligence Solutions 15.5172; Implement Generative AI Solutions 15.5172; Implement Decision Support Solutions 6.8966")]
    [InlineData("AI-102", "WASWAS", AllocationMethod.Impact, "Implement Natural Language Processing Solutions 42.8571; Plan and Manage an Azure AI Solution 21.4286; Implement Knowledge Mining and Document Intelligence Solutions 12.8571; Implement Decision Support Solutions 5.7143; Implement Computer Vision Solutions 8.5714; Implement Generative AI Solutions 8.5714")]
    public void Shares_are_those_of_the_table(string exam, string levels, AllocationMethod method, string expected)
    {
        var priorities = Given(exam, levels);
        Assert.All(priorities, priority => Assert.Equal(method, priority.Method));
        var wanted = expected.Split("; ").Select(entry => (Name: entry[..entry.LastIndexOf(' ')], Share: double.Parse(entry[(entry.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(wanted.Select(entry => entry.Name).Order(), priorities.Select(priority => priority.Name).Order());
        foreach (var (name, share) in wanted)
        {
            Assert.Equal(share, Math.Round(priorities.Single(priority => priority.Name == name).Share * 100, 4));
        }
    }

    [Theory]
    // With another single domain weak the weak one's share is not the article's 60 %.
    [InlineData("AWAA", 66.67)]
    [InlineData("AAWA", 66.67)]
    [InlineData("SAWS", 57.14)]
    [InlineData("SSWS", 80)]
    public void The_share_of_a_single_weak_domain_depends_on_the_others(string levels, double percent) =>
        Assert.Equal(percent, Math.Round(Given("MLS-C01", levels)[0].Share * 100, 2));

    [Theory]
    [InlineData("WSSS", 5400, "4050, 608, 405, 337")]
    [InlineData("SAWW", 6000, "2400, 1800, 1200, 600")]
    [InlineData("SAWW", 1, "1, 0, 0, 0")]
    [InlineData("SAWW", 0, "0, 0, 0, 0")]
    // Two equal remainders of one half, one minute left: the first in rank gets it.
    [InlineData("AAAA", 25, "9, 6, 5, 5")]
    public void Minutes_go_to_the_largest_remainders(string levels, int minutes, string expected)
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") });
        var coaching = coach.CoachingOf(GivenReport.Of(Shipped.Exam("MLS-C01"), levels));
        Assert.Equal(expected, string.Join(", ", StudyTimeShares.ToMinutes([.. coaching.Ranking.Ranked.Select(domain => domain.ExactShare)], minutes)));
    }

    [Fact]
    public void The_articles_example_in_minutes()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), TotalHours = 100 })
            .CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01"), "SAWW"));
        Assert.Equal(6000, plan.TotalMinutes);
        Assert.Equal(
            [("modeling", 2400), ("machine-learning-implementation-and-operations", 1800), ("exploratory-data-analysis", 1200), ("data-engineering", 600)],
            plan.Priorities.Select(priority => (priority.Domain, priority.Minutes!.Value)));
    }

    private static IReadOnlyList<DomainPriority> Given(string exam, string levels) =>
        new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }).GetPriorities(GivenReport.Of(Shipped.Exam(exam), levels));
}
