using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>No one sits down for a few minutes: plans without options hardly have such a session, and only in the week in which all comes out even.</summary>
public class ShortSessionTests
{
    [Theory]
    [InlineData("MLS-C01", "article", 1)]
    [InlineData("AI-102", "article", 3)]
    [InlineData("SAA-C03", null, 1)]
    [InlineData("SY0-701", null, 1)]
    public void Plans_without_options_hardly_have_a_session_below_15_minutes(string exam, string? edition, int every)
    {
        var profile = edition is null ? Shipped.Exam(exam) : Shipped.Exam(exam, edition);
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 1, 12) });
        var (plans, found) = (0, new List<string>());
        foreach (var levels in Shipped.AllLevels(profile).Where((_, index) => index % every == 0))
        {
            var schedule = coach.CreatePlan(GivenReport.Of(profile, levels, "2026-01-10", 1)).Schedule!;
            var own = schedule.AllSessions().Where(session => ScheduleInvariants.IsStudy(session) && !ScheduleInvariants.IsSpaced(session) && session.Minutes < 15).ToArray();
            plans++;
            found.AddRange(own.Select(session => $"{levels}: {session}"));
            Assert.True(own.Length <= 3, $"{levels} has {own.Length}");
        }

        Assert.True(found.Count * 3 < plans, $"{found.Count} in {plans} plans: {string.Join("; ", found.Take(5))}");
    }
}
