using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>Practice results by domain, given back to a plan.</summary>
public sealed class PracticeFeedbackTests
{
    [Theory]
    // Twice in a row at the goal of 80 %: the domain goes into review. Anything else leaves a reported level as it is.
    [InlineData("Modeling=82,85", "Strong")]
    [InlineData("Modeling=50,80,80", "Strong")]
    [InlineData("Modeling=85", "Weak")]
    [InlineData("Modeling=85,79", "Weak")]
    [InlineData("Modeling=30", "Weak")]
    [InlineData("Data Engineering=90,90", "Weak")]
    public void A_domain_that_reached_its_goal_twice_goes_into_review(string practice, string modeling)
    {
        var before = Plan(string.Empty);
        var plan = Plan(practice);
        var priority = plan.Priorities.Single(one => one.Domain == "modeling");

        Assert.Equal(modeling, priority.Level.ToString());
        Assert.Equal("W", priority.ReportedLevel);
        Assert.Equal(before.TotalMinutes, plan.TotalMinutes);
        Assert.Equal((before.Weeks, before.Band), (plan.Weeks, plan.Band));
        if (modeling == "Strong")
        {
            Assert.Equal(LevelBasis.Practice, priority.Basis);
            Assert.True(priority.Minutes < before.Priorities.Single(one => one.Domain == "modeling").Minutes);
            Assert.All(plan.Schedule!.AllSessions().Where(session => session.Domain == "modeling"), session => Assert.True(session.Phase is "Review" or "Stretch", session.Phase));
            Assert.Contains(plan.Notes, note => note.EndsWith("so the domain goes into review; the other domains get its time.", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(LevelBasis.Reported, priority.Basis);
        }
    }

    [Theory]
    [InlineData(82, PerformanceLevel.Adequate)]
    [InlineData(60, PerformanceLevel.Adequate)]
    [InlineData(59, PerformanceLevel.Weak)]
    public void A_level_that_no_report_gives_is_read_from_practice(int percent, PerformanceLevel level)
    {
        var plan = Plan(FormattableString.Invariant($"Modeling={percent}"), "SA?W");
        Assert.Equal(level, plan.Priorities.Single(priority => priority.Domain == "modeling").Level);
        Assert.False(plan.Incomplete);
    }

    [Fact]
    public void Practice_replaces_the_assumptions_of_a_plan_for_another_exam()
    {
        var target = Shipped.Exam("AIP-C01");
        var practice = string.Join(' ', target.Domains.Select(domain => $"{domain.Id}=70"));
        var options = Options(practice) with { TargetExam = "AIP-C01" };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));

        Assert.All(plan.Priorities, priority => Assert.Equal((LevelBasis.Practice, PerformanceLevel.Adequate), (priority.Basis, priority.Level)));
        Assert.NotEqual(SessionKind.Checkpoint, plan.Schedule!.AllSessions().First().Kind);
        var without = new Coach(Shipped.Catalog, Options(string.Empty) with { TargetExam = "AIP-C01" }).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        Assert.Equal(SessionKind.Checkpoint, without.Schedule!.AllSessions().First().Kind);
    }

    [Fact]
    public void Results_of_another_person_change_nothing_and_unknown_domains_are_refused()
    {
        var options = Options("Modeling=82,85");
        var other = options with { Practice = [.. options.Practice.Select(entry => entry with { CandidateId = "p2" })] };
        Assert.Equal(PerformanceLevel.Weak, Plan(other, "SAWW").Priorities.Single(priority => priority.Domain == "modeling").Level);
        Assert.Equal("UnknownDomain", Assert.Throws<ScoreCoachException>(() => Plan("Modelin=82")).Id);
    }

    [Fact]
    public void Practice_after_weeks_of_study_changes_what_is_left_and_not_what_was_done()
    {
        var start = Options(string.Empty);
        var before = Plan(start, "SAWW").Schedule!.AllSessions().ToArray();
        var done = before.TakeWhile(session => session.Start < GivenExam.Day("2026-02-09")).ToArray();
        var underway = Options("Modeling=82,85") with { AsOf = GivenExam.Day("2026-02-09"), StartDate = start.AsOf, CompletedSessions = [.. done.Select(session => session.Id)] };
        var plan = Plan(underway, "SAWW");
        var after = plan.Schedule!.AllSessions().ToArray();

        Assert.Equal(done.Where(session => session.Domain is not null).Sum(session => session.Minutes), plan.CompletedMinutes);
        Assert.Equal(12_000 - plan.CompletedMinutes, plan.TotalMinutes);
        Assert.Equal(plan.TotalMinutes, plan.Priorities.Sum(priority => priority.Minutes));
        Assert.All(after.Where(session => session.Domain == "modeling"), session => Assert.True(session.Phase is "Review" or "Stretch", session.Phase));

        // A domain without practice results goes on where it was.
        var operations = done.Where(session => session.Domain?.StartsWith("machine", StringComparison.Ordinal) == true).Select(session => session.Id).ToHashSet();
        Assert.NotEmpty(operations);
        Assert.DoesNotContain(after, session => operations.Contains(session.Id));
    }

    private static PlanOptions Options(string practice) => new()
    {
        AsOf = GivenExam.Day("2026-01-12"),
        Practice = [.. (practice.Contains(", ", StringComparison.Ordinal) || practice.StartsWith("Data", StringComparison.Ordinal) ? [practice] : practice.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(entry => entry.Split('='))
            .SelectMany(entry => entry[1].Split(',').Select(percent => new PracticeEntry(1, percent) { Domain = entry[0] }))],
    };

    private static RetakePlan Plan(string practice, string levels = "SAWW") => Plan(Options(practice), levels);

    private static RetakePlan Plan(PlanOptions options, string levels) =>
        new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), levels, "2026-01-05", 1));
}
