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
        section.List(plan.Patterns.Take(MaxFindings).Select(pattern => new ListEntry(pattern.Name, Sentence.Of(pattern.Fix[0]))));
        section.List(plan.Guidance.Report.Select(statement => new ListEntry("Report", statement.Text, statement.Url)));
        return section.Build();
    }
}
