using CsCheck;
using ScoreCoach.Schedules;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>A plan that does not fit into its days says by how much, and what it advises helps when it is typed as it is written.</summary>
public sealed class ScheduleRemedyTests
{
    [Fact]
    public void Every_remedy_helps()
    {
        var random = new PCG(7, 20260112);
        var tried = new Dictionary<ScheduleRemedyKind, int>();
        for (var index = 0; index < 1200; index++)
        {
            var given = GivenPlan.Any.Generate(random, null, out _);

            // Few are so late that a practice exam does not fit.
            given = index % 4 < 3 ? given : given with { Options = given.Options with { SessionStart = DayTable<TimeSpan>.Same(new TimeSpan(20, 15, 0)) } };
            var plan = given.Make();
            if (plan.Schedule is not null || plan.Sessions is not { } outcome)
            {
                continue;
            }

            Assert.True(outcome.MissingMinutes > 0, given.ToString());
            foreach (var remedy in outcome.Remedies)
            {
                tried[remedy.Kind] = tried.GetValueOrDefault(remedy.Kind) + 1;
                var typed = Typed(given, plan, remedy);
                var changed = typed.Make();
                Assert.True(changed.Schedule is not null, $"{remedy} | {given}");
                Assert.False(plan.Verdict != RetakeVerdict.ExamRetired && plan.EndDate <= plan.LastExamDate && changed.EndDate > changed.LastExamDate, $"{remedy} | {given}");
            }
        }

        Assert.Equal(Enum.GetValues<ScheduleRemedyKind>(), tried.Keys.Order());
    }

    // MLS-C01 is last offered on 2026-03-31, eleven weeks and one day after the start.
    [Theory]
    [InlineData(26, 11)]
    [InlineData(27, null)]
    public void No_weeks_are_advised_that_end_after_the_last_day_of_the_exam(int hours, int? weeks)
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-13"), Weeks = 10, HoursPerWeek = hours };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        Assert.Equal(weeks, plan.Sessions!.Remedies.SingleOrDefault(remedy => remedy.Kind == ScheduleRemedyKind.MoreWeeks)?.Weeks);
    }

    private static GivenPlan Typed(GivenPlan given, RetakePlan plan, ScheduleRemedy remedy)
    {
        // The same hours in all, whatever the weeks.
        var options = given.Options with { HoursPerWeek = null, TotalHours = (remedy.TotalMinutes ?? plan.TotalMinutes) / 60m };
        options = options.TargetDate is null ? options with { Weeks = plan.Weeks } : options;
        return given with
        {
            Options = options with
            {
                StudyDays = remedy.StudyDays is { } days ? [.. days] : options.StudyDays,
                MaxMinutesPerDay = remedy.MinutesPerDay is { } minutes ? DayTable<int>.Same(minutes) : options.MaxMinutesPerDay,
                SessionStart = remedy.SessionStart is { } start ? DayTable<TimeSpan>.Same(start) : options.SessionStart,
                Weeks = remedy.Weeks ?? options.Weeks,
                TargetDate = remedy.TargetDate ?? options.TargetDate,
                CheckpointMinutes = remedy.CheckpointMinutes ?? options.CheckpointMinutes,
            },
        };
    }
}
