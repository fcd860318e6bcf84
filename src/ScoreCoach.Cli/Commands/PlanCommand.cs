using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Files;
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
        session.Results.Write(Plans(), AsText, PriorityTable.PlanHeader, PriorityTable.Rows, Without(session));
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

    private static PlanParts Without(Session session)
    {
        var parts = session.Arguments.All(Options.Without);
        return parts.Count == 0 || session.Results.Format is OutputFormat.Json or OutputFormat.Jsonl
            ? parts.Aggregate(PlanParts.None, (all, part) => all | part)
            : throw new UsageException($"{Options.Without.Name} is for JSON only. Add {Options.Format.Name} json or {Options.Format.Name} jsonl.");
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
