using System.Text.RegularExpressions;
using ScoreCoach.Documents;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Schedules;

/// <summary>What the sessions of a task indicate that takes several, what they work with, and what a plan says once for all of them.</summary>
public sealed partial class ContinuedTaskTests
{
    private const string Open = "You have noted the next step. ";

    public static TheoryData<string> Kinds => [.. PlanKinds.All.Where(kind => kind.Value.Schedule is not null).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_part_after_the_first_continues_and_only_the_last_can_finish(string kind)
    {
        var tasks = PlanKinds.All[kind].Schedule!.AllSessions().Where(session => session.Of is not null && !IsCounted(session)).GroupBy(session => session.Planned).ToArray();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task =>
        {
            var (first, last) = (task.First(), task.Last());
            Assert.DoesNotContain(Open, last.DoneWhen, StringComparison.Ordinal);
            Assert.All(task.SkipLast(1), session => Assert.Equal(FormattableString.Invariant($"{Open}After part {first.Of}: {last.DoneWhen}"), session.DoneWhen));
            Assert.All(task.Skip(1), session => Assert.StartsWith("Continue where you stopped. ", session.Task, StringComparison.Ordinal));
            Assert.DoesNotContain("Continue", first.Task, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_part_with_questions_is_done_by_itself(string kind)
    {
        var sessions = PlanKinds.All[kind].Schedule!.AllSessions().Where(session => session.Of is not null && IsCounted(session)).ToArray();

        Assert.NotEmpty(sessions);
        Assert.All(sessions, session =>
        {
            Assert.DoesNotContain("Continue", session.Task, StringComparison.Ordinal);
            Assert.DoesNotContain(Open, session.DoneWhen, StringComparison.Ordinal);
            Assert.Null(session.Use);
        });
    }

    [Fact]
    public void An_outline_is_divided_once()
    {
        var dividing = PlanKinds.All["generic-guide"].Schedule!.AllSessions().Where(session => session.Task.Contains("First divide the official outline", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(dividing);
        Assert.All(dividing, session => Assert.Equal(1, session.Part ?? 1));
        Assert.Equal(dividing.Length, dividing.Select(session => session.Domain).Distinct().Count());
    }

    [Fact]
    public void What_is_learned_names_what_to_read()
    {
        var plan = PlanKinds.All["two-weak"];
        var learned = plan.Schedule!.AllSessions().Where(session => session.Phase == "Learn").ToArray();

        Assert.NotEmpty(learned);
        Assert.All(learned, session => Assert.False(string.IsNullOrEmpty(session.Use)));
        Assert.Contains($"Use: {learned[0].Use}.", FirstWeek(plan), StringComparison.Ordinal);
        Assert.All(PlanKinds.All["generic-guide"].Schedule!.AllSessions(), session => Assert.Null(session.Use));
    }

    [Fact]
    public void What_labs_may_cost_and_where_questions_come_from_is_reported_once()
    {
        var plan = PlanKinds.All["two-weak"];

        Assert.Contains("Labs: Before your first lab in AWS, create a budget", FirstWeek(plan), StringComparison.Ordinal);
        Assert.Contains($"Questions: {plan.Schedule!.Questions}", FirstWeek(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("Labs:", FirstWeek(PlanKinds.All["generic-guide"]), StringComparison.Ordinal);
        Assert.All(plan.Schedule.AllSessions(), session => Assert.DoesNotContain(plan.Schedule.Questions, session.Task, StringComparison.Ordinal));
    }

    private static string FirstWeek(RetakePlan plan) => DocumentText.Of(PlanDocument.Of(plan, null), SectionId.ThisWeek);

    private static bool IsCounted(StudySession session) => Counted().IsMatch(session.Task);

    [GeneratedRegex(@"[Aa]nswer (the next )?\d+ [a-z ]*questions")]
    private static partial Regex Counted();
}
