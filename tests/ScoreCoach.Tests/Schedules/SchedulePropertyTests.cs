using CsCheck;
using Xunit.Abstractions;

namespace ScoreCoach.Tests.Schedules;

public class SchedulePropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_schedule_keeps_every_promise()
    {
        var (fit, refused) = (0, 0);

        // A failure prints the seed that repeats it; CsCheck_Seed in the environment sets it.
        ScheduleRequests.Any.Sample(
            request =>
            {
                var outcome = ScheduleBuilder.Build(request);
                ScheduleInvariants.Check(request, outcome);
                Interlocked.Increment(ref outcome.Fits ? ref fit : ref refused);
            },
            iter: 6000,
            threads: 2,
            print: Describe,
            writeLine: output.WriteLine);
        output.WriteLine($"{fit} fit, {refused} were refused.");
        Assert.True(fit > 1000 && refused > 200, $"The generator is lopsided: {fit} fit, {refused} were refused.");
    }

    [Fact]
    public void The_same_request_gives_the_same_schedule() => ScheduleRequests.Any.Sample(
        request => ScheduleBuilder.Build(request).Schedule is not { } schedule
            || schedule.AllSessions().SequenceEqual(ScheduleBuilder.Build(request).Schedule!.AllSessions()),
        iter: 500,
        threads: 2,
        print: Describe);

    private static string Describe(ScheduleRequest request) =>
        $"{request.StartDate:yyyy-MM-dd} to {request.TargetDate:yyyy-MM-dd}, {request.Weeks} weeks, [{string.Join(' ', request.Domains.Select(domain => $"{domain.Tier}:{domain.Minutes}"))}], "
        + $"{string.Join(' ', request.StudyDays)}, session {request.SessionMinutes}, day {request.MaxMinutesPerDay}, start {request.SessionStart}, "
        + $"checkpoint {request.CheckpointMinutes}, {request.TimeZone.Id}, off [{string.Join(' ', request.Unavailable.Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}]";
}
