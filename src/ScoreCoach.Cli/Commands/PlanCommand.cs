using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Plans;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach plan.</summary>
internal static class PlanCommand
{
    public static void Run(Session session)
    {
        var coach = CoachFactory.Create(session);
        var attempts = new LastAttempts(session, coach);
        var warnings = new WarningSummary();
        session.Results.Write(Plans(), AsText, PriorityTable.PlanHeader, PriorityTable.Rows);
        attempts.WriteWarnings();
        session.WriteWarnings(warnings.Lines);

        IEnumerable<RetakePlan> Plans()
        {
            foreach (var report in session.Accepted(attempts.Read(), attempts.RefusalOf))
            {
                var plan = coach.CreatePlan(report);
                warnings.Add(plan);
                yield return plan;
            }
        }
    }

    private static IEnumerable<string> AsText(IEnumerable<RetakePlan> plans)
    {
        var separator = string.Empty;
        foreach (var plan in plans)
        {
            yield return separator + PlanPage.Of(plan, syntax: ToolSyntax.Instance);
            separator = "\n" + new string('─', 100) + "\n\n";
        }
    }
}
