namespace ScoreCoach.Documents;

/// <summary>What the combination of levels shows, the most severe first, each with what to do; and how to read the vendor's report.</summary>
internal static class FindingsSection
{
    private const int MaxFindings = 3;

    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;

        // Findings from levels that are assumed would be assumptions twice over.
        if (plan.PlanKind == PlanKind.Transition)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Findings, "Findings");
        section.List(plan.Patterns.Where(pattern => !IsOvercome(plan, pattern)).Take(MaxFindings).Select(pattern => new ListEntry(NameOf(plan, pattern), Sentence.Of(pattern.Fix[0]))));
        section.List(plan.Guidance.Report.Select(statement => new ListEntry("Report", statement.Text, statement.Url)));
        return section.Build();
    }

    // What the report shows as weak can be strong in practice since then.
    private static bool IsOvercome(RetakePlan plan, ScorePattern pattern)
    {
        DomainPriority[] weak = [.. plan.Priorities.Where(priority => pattern.Domains.Contains(priority.Domain) && plan.Report.Results.LevelOf(priority.Domain) == PerformanceLevel.Weak)];
        return weak.Length > 0 && Array.TrueForAll(weak, priority => priority is { Basis: LevelBasis.Practice, Level: PerformanceLevel.Strong });
    }

    // A finding about some of the domains says which, unless its words do.
    private static string NameOf(RetakePlan plan, ScorePattern pattern)
    {
        var domains = plan.Report.Profile.Domains;
        string[] concerned = [.. domains.Where(domain => pattern.Domains.Contains(domain.Id)).Select(domain => domain.ShortName)];
        return pattern.NamesDomains || concerned.Length == 0 || concerned.Length == domains.Count
            ? pattern.Name
            : $"{pattern.Name} · {string.Join(", ", concerned)}";
    }
}
