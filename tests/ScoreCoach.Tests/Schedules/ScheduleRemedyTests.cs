using CsCheck;
using ScoreCoach.Schedules;

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
                Assert.True(typed.Make().Schedule is not null, $"{remedy} | {given}");
            }
        }

        Assert.Equal(Enum.GetValues<ScheduleRemedyKind>(), tried.Keys.Order());
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
