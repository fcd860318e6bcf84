namespace ScoreCoach.Cli;

/// <summary>scorecoach plan.</summary>
internal static class PlanCommand
{
    public static void Run(Session session)
    {
        var coach = PlanRequest.Coach(session);
        var warnings = new WarningSummary();
        session.Results.Write(Plans(), AsText, PriorityTable.PlanHeader, PriorityTable.Rows);
        foreach (var line in warnings.Lines)
        {
            session.Errors.Write($"warning: {PlainText.OneLine(line)}\n");
        }

        IEnumerable<RetakePlan> Plans()
        {
            foreach (var report in PlanRequest.Reports(session))
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
            yield return separator + PlanPage.Of(plan);
            separator = "\n" + new string('─', 100) + "\n\n";
        }
    }
}
