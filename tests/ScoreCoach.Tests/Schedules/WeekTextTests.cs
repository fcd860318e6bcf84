using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Schedules;

/// <summary>What a week says it is about, and how far it leads.</summary>
public sealed class WeekTextTests
{
    public static TheoryData<string> Kinds => [.. PlanKinds.All.Where(kind => kind.Value.Schedule is not null).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_week_is_about_the_domains_with_a_good_part_of_its_time(string kind) => Assert.All(PlanKinds.All[kind].Schedule!.Weeks, week =>
    {
        foreach (var domain in week.Sessions.Where(session => session.ShortName is not null).GroupBy(session => session.ShortName!))
        {
            var minutes = domain.Where(session => !session.Planned.IsSpaced).Sum(session => session.Minutes);
            if (100 * minutes >= 15 * week.Minutes)
            {
                Assert.Contains(domain.Key, week.Focus, StringComparison.Ordinal);
                Assert.Contains($"{domain.Key} up to ", week.Goal, StringComparison.Ordinal);
            }
            else if (minutes == 0)
            {
                Assert.DoesNotContain($"{domain.Key} up to ", week.Goal, StringComparison.Ordinal);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_goal_says_how_far_a_domain_comes(string kind) => Assert.All(PlanKinds.All[kind].Schedule!.Weeks, week =>
    {
        var largest = week.Sessions.Where(session => session.Planned is { Domain: not null, IsSpaced: false })
            .GroupBy(session => session.ShortName).MaxBy(domain => domain.Sum(session => session.Minutes));
        if (largest?.Last() is not { } last)
        {
            return;
        }

        var part = last.Part is { } number && number < last.Of ? FormattableString.Invariant($"part {number} of {last.Of} of ") : string.Empty;
        Assert.Contains($"{last.ShortName} up to {part}\"{last.Title}\"", week.Goal, StringComparison.Ordinal);
    });
}
