using System.Globalization;
using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>
/// Plans of every kind as golden files, whole: the page, every week and every session. They are read line by line as the candidate
/// and as the coach would; a change of a plan or of its wording shows here.
/// </summary>
public sealed class WholePlanTests
{
    private const int Width = 100;

    public static TheoryData<string> Kinds => PlanKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plan_reads_as_expected(string kind)
    {
        var plan = PlanKinds.All[kind];
        var text = new StringBuilder(PlanPage.Of(plan, Width));
        foreach (var week in plan.Schedule?.Weeks ?? [])
        {
            Append(text, week);
        }

        Expectation.Matches($"whole-{kind}.txt", text.ToString());
    }

    private static void Append(StringBuilder text, ScheduleWeek week)
    {
        Line(text, $"\nWeek {week.Number}, {week.From:yyyy-MM-dd} to {week.To:yyyy-MM-dd}, {week.Minutes} min of study, {week.CheckpointMinutes} min for practice exam and debrief");
        Line(text, $"  Focus: {week.Focus}");
        Line(text, $"  Goal:  {week.Goal}");
        DateTime? day = null;
        foreach (var session in week.Sessions)
        {
            if (session.Start.Date != day)
            {
                day = session.Start.Date;
                Line(text, $"  {day:dddd, yyyy-MM-dd}");
            }

            var place = string.Join(", ", new[] { session.Kind.ToString(), session.Name, session.Phase }.OfType<string>().Distinct());
            Line(text, $"    {session.Start:HH:mm} {session.Minutes} min, {place}: {session.Title}{(session.Part is { } part ? $", part {part} of {session.Of}" : string.Empty)}");
            Line(text, $"      Task: {session.Task}");
            Line(text, $"      Done: {session.DoneWhen}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
