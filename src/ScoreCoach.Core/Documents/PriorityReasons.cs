namespace ScoreCoach.Documents;

/// <summary>Why the domains are in this order: of the first one, and of each whose place or time a reader would question.</summary>
internal static class PriorityReasons
{
    public static IEnumerable<ListEntry> Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        var first = plan.Priorities[0];
        if (subject.HasNoLevel)
        {
            // Why there is none is stated about the report.
            var weight = plan.Report.Profile.WeightKind == WeightKind.None ? "every domain gets the same share" : "the time is divided by weight";
            return [new("Order", $"Without levels, {weight}. This is an assumption.")];
        }

        // Domains of the same level and weight have the same reason.
        var reasons = plan.Priorities
            .Where(priority => priority == first || IsQuestioned(plan, priority))
            .GroupBy(priority => priority.ShownReason)
            .Select(group => new ListEntry(string.Join(", ", group.Select(priority => priority.ShortName)), group.Key));
        return subject.Warning(PlanWarningKind.OrderInverted) is { } inverted ? reasons.Append(new("Order", inverted)) : reasons;
    }

    // It has more time than a domain that comes before it.
    private static bool IsQuestioned(RetakePlan plan, DomainPriority priority) =>
        plan.Priorities.Any(other => other.Rank < priority.Rank && other.Tier != priority.Tier && other.Share < priority.Share);
}
