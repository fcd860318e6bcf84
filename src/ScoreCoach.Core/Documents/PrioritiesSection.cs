namespace ScoreCoach.Documents;

/// <summary>The domains in the order of study, with their share of the time and the reasons that a reader would ask for.</summary>
internal static class PrioritiesSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        if (plan.Priorities.Count == 0 || subject.IsDone)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Priorities, "Priorities");
        section.Paragraph(subject.Warning(PlanWarningKind.LevelsAssumed));
        section.Table(Columns(plan), [.. plan.Priorities.Select(priority => Row(plan, priority))]);
        section.List(PriorityReasons.Of(subject).Concat(CarriedText.Of(plan)));
        return section.Build();
    }

    private static TableColumn[] Columns(RetakePlan plan) =>
    [
        new("#", CellKind.Number),
        new("Domain", CellKind.Name),
        new("Weight", CellKind.Weight),
        new("Level", CellKind.Name),
        new("Tier", CellKind.Name),
        new("Share", CellKind.Share),
        .. plan.TotalMinutes > 0 ? [new("Time", CellKind.Workload)] : Array.Empty<TableColumn>(),
        plan.PlanKind == PlanKind.Transition ? new("From", CellKind.Name) : new(string.Empty, CellKind.Bar),
    ];

    private static object?[] Row(RetakePlan plan, DomainPriority priority) =>
    [
        priority.Rank,
        priority.ShortName,
        priority.Weight,
        priority.Basis == LevelBasis.New ? "New" : priority.Level.ToString(),
        priority.Tier ?? "-",
        priority.Share,
        .. plan.TotalMinutes > 0 ? [priority.Minutes] : Array.Empty<object?>(),
        plan.PlanKind != PlanKind.Transition ? priority.Share
            : priority.Basis == LevelBasis.Carried ? string.Join(", ", priority.FromDomains.Select(from => from.ShortName))
            : string.Empty,
    ];
}
