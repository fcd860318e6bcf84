using System.Collections.Concurrent;
using CsCheck;
using Xunit.Abstractions;

namespace ScoreCoach.Tests.Schedules;

/// <summary>All that a schedule promises, over thousands of plans: levels, weeks 1 to 26, hours 2 to 40, days, unavailable dates, zones, target dates.</summary>
public class SchedulePropertyTests(ITestOutputHelper output)
{
    private const int Plans = 4000;

    [Fact]
    public void Every_schedule_keeps_every_promise()
    {
        var (fit, refused, crowded) = (0, 0, 0);
        var (pieces, fragments) = (0, 0);
        var broken = new ConcurrentDictionary<string, (int Count, string Example)>(StringComparer.Ordinal);

        // The same plans in every run, half of them on each thread.
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, thread =>
        {
            var random = new PCG((uint)thread, 20260112);
            for (var index = 0; index < Plans / 2; index++)
            {
                Check(GivenPlan.Any.Generate(random, null, out _));
            }
        });
        output.WriteLine($"{fit} fit, {refused} were refused.");
        Assert.True(broken.IsEmpty, string.Join("\n", broken.Select(entry => $"{entry.Value.Count} times: {entry.Value.Example}")));
        Assert.True(crowded * 50 < fit, $"{crowded} of {fit} plans with enough study days have a day of three domains.");
        Assert.True(fragments * 400 < pieces, $"{fragments} of {pieces} sessions are only a few minutes long.");
        Assert.True(fit > 1000 && refused > 200, $"The generator is lopsided: {fit} fit, {refused} were refused.");

        void Check(GivenPlan given)
        {
            var plan = given.Make();
            if (plan.Schedule is null)
            {
                Interlocked.Increment(ref refused);
                return;
            }

            Interlocked.Increment(ref fit);
            var domains = plan.Priorities.Count(priority => priority.Minutes > 0);
            if (plan.Schedule.Weeks.Any(week => ScheduleInvariants.IsCrowded(week, domains)))
            {
                Interlocked.Increment(ref crowded);
            }

            var study = plan.Schedule.AllSessions().Where(session => ScheduleInvariants.IsStudy(session) && !ScheduleInvariants.IsSpaced(session)).ToArray();
            Interlocked.Add(ref pieces, study.Length);
            Interlocked.Add(ref fragments, study.Count(session => session.Minutes < Math.Min(15, given.Options.SessionMinutes * 2 / 3)));
            foreach (var what in ScheduleInvariants.Broken(plan, given.Options).DistinctBy(Kind))
            {
                broken.AddOrUpdate(Kind(what), _ => (1, $"{what} | {given}"), (_, known) => (known.Count + 1, known.Example));
            }
        }
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
