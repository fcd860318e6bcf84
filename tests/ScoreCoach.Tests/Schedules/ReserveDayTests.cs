using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Schedules;

/// <summary>What a plan says about the day that is there for weeks that need it.</summary>
public sealed class ReserveDayTests
{
    public static TheoryData<string> Kinds => [.. PlanKinds.All.Where(kind => kind.Value.Schedule is not null).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_weeks_that_use_it_are_named(string kind)
    {
        var schedule = PlanKinds.All[kind].Schedule!;
        var used = schedule.Weeks.Where(week => week.Sessions.Any(session => session.Minutes > 0 && session.Start.DayOfWeek == DayOfWeek.Sunday)).Select(week => week.Number).ToArray();
        var said = used switch
        {
            [] => "only when a week needs it",
            [var only] => FormattableString.Invariant($"in week {only}"),
            [var first, .., var last] when last - first == used.Length - 1 => FormattableString.Invariant($"in weeks {first} to {last}"),
            _ => FormattableString.Invariant($"in {used.Length} of {schedule.Weeks.Count} weeks"),
        };

        Assert.Contains(schedule.Assumptions, line => line.StartsWith($"Study on Monday to Saturday, and on Sunday {said} (", StringComparison.Ordinal));
    }
}
