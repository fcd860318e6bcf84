using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Exports;
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
        var warnings = new WarningSummary(ToolSyntax.Instance);
        var without = Without(session);
        if (ToolExport.Of(session, Options.PlanFormat, without) is { } export)
        {
            export.Write(Plans(), session.Gateway.ExportPlans);
        }
        else
        {
            session.Results.Write(Plans(), plans => AsText(plans, session.Results), PlanTables.Domains.Header, PlanTables.Domains.RowsOf, without);
        }

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

    /// <summary>The parts that JSON omits.</summary>
    public static PlanParts Without(Session session)
    {
        var parts = session.Arguments.All(Options.Without);
        return parts.Count == 0 || ToolExport.FormatOf(session, Options.PlanFormat) is ExportFormat.Json or ExportFormat.Jsonl
            ? parts.Aggregate(PlanParts.None, (all, part) => all | part)
            : throw new UsageException($"{Options.Without.Name} is for JSON only. Add {Options.PlanFormat.Name} json or {Options.PlanFormat.Name} jsonl.");
    }

    // A page is what one person reads; of several people a table comes first.
    private static IEnumerable<string> AsText(IEnumerable<RetakePlan> plans, ResultWriter results)
    {
        using var each = plans.GetEnumerator();
        if (!each.MoveNext())
        {
            yield break;
        }

        var first = each.Current;
        var hasMore = each.MoveNext();
        RetakePlan[] read = hasMore ? [first, each.Current] : [first];
        var all = read.Concat(Rest(each));
        foreach (var text in results.Format == OutputFormat.Page || !hasMore ? Pages(all, results.Screen) : PlanTable.Of(all, results.Screen))
        {
            yield return text;
        }
    }

    private static IEnumerable<RetakePlan> Rest(IEnumerator<RetakePlan> plans)
    {
        while (plans.MoveNext())
        {
            yield return plans.Current;
        }
    }

    private static IEnumerable<string> Pages(IEnumerable<RetakePlan> plans, Screen screen)
    {
        var separator = string.Empty;
        foreach (var plan in plans)
        {
            yield return separator + PlanPage.Of(plan, Math.Min(screen.Width, PlanPage.MaxWidth), ToolSyntax.Instance, screen.Style);
            separator = "\n" + new string('─', screen.ProseWidth) + "\n\n";
        }
    }
}
