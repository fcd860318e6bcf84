using System.Collections.Concurrent;
using CsCheck;
using Xunit.Abstractions;

namespace ScoreCoach.Tests.Schedules;

/// <summary>All that a schedule promises, over thousands of plans: levels, weeks 1 to 26, hours 2 to 40, days, unavailable dates, zones, target dates.</summary>
public class SchedulePropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_schedule_keeps_every_promise()
    {
        var (fit, refused, crowded) = (0, 0, 0);
        var broken = new ConcurrentDictionary<string, (int Count, string Example)>(StringComparer.Ordinal);

        // A failure prints the seed that repeats it; CsCheck_Seed in the environment sets it.
        GivenPlan.Any.Sample(
            given =>
            {
                var plan = given.Make();
                if (plan.Schedule is null)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                Interlocked.Increment(ref fit);
                var domains = plan.Priorities.Count(priority => priority.Minutes > 0);
                crowded += plan.Schedule.Weeks.Any(week => ScheduleInvariants.IsCrowded(week, domains)) ? 1 : 0;
                foreach (var what in ScheduleInvariants.Broken(plan, given.Options))
                {
                    broken.AddOrUpdate(Kind(what), _ => (1, $"{what} | {given}"), (_, known) => (known.Count + 1, known.Example.Length < what.Length + given.ToString().Length ? known.Example : $"{what} | {given}"));
                }
            },
            iter: 4000,
            threads: 2,
            print: given => given.ToString(),
            writeLine: output.WriteLine);
        output.WriteLine($"{fit} fit, {refused} were refused.");
        Assert.True(broken.IsEmpty, string.Join("\n", broken.Select(entry => $"{entry.Value.Count} times: {entry.Value.Example}")));
        Assert.True(crowded * 50 < fit, $"{crowded} of {fit} plans with enough study days have a day of three domains.");
        Assert.True(fit > 1000 && refused > 200, $"The generator is lopsided: {fit} fit, {refused} were refused.");
    }

    [Fact]
    public void The_same_request_gives_the_same_schedule() => GivenPlan.Any.Sample(
        given => Text(given.Make()) == Text(given.Make()),
        iter: 300,
        threads: 2,
        print: given => given.ToString());

    // The sentence without the domain, week or day that it is about.
    private static string Kind(string what) => string.Join(' ', what.Split(':')[0].Split(' ').Where(word => !word.Any(char.IsAsciiDigit) && !word.Contains('-', StringComparison.Ordinal)));

    private static string Text(RetakePlan plan) => plan.Schedule is not { } schedule ? string.Empty
        : string.Join('\n', schedule.AllSessions().Select(session => $"{session.Start:s} {session.StartsAt:O} {session.Minutes} {session.Id} {session.Title} {session.Task} {session.DoneWhen} {session.Part}/{session.Of}"));
}
