namespace ScoreCoach.Documents;

/// <summary>What the combination of levels shows, the most severe first, each with what to do; and how to read the vendor's report.</summary>
internal static class FindingsSection
{
    private const int MaxFindings = 3;
    private const int MinStem = 3;
    private const int MaxStem = 6;

    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;

        // Findings from levels that are assumed would be assumptions twice over.
        if (plan.PlanKind == PlanKind.Transition)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Findings, "Findings");
        section.List(plan.Patterns.Take(MaxFindings).Select(pattern => new ListEntry(NameOf(plan, pattern), Sentence.Of(pattern.Fix[0]))));
        section.List(plan.Guidance.Report.Select(statement => new ListEntry("Report", statement.Text, statement.Url)));
        return section.Build();
    }

    // A finding about some of the domains says which, unless its words do.
    private static string NameOf(RetakePlan plan, ScorePattern pattern)
    {
        ExamDomain[] concerned = [.. plan.Report.Profile.Domains.Where(domain => pattern.Domains.Contains(domain.Id))];
        var said = $"{pattern.Name} {pattern.Fix[0]}";
        return concerned.Length == 0 || concerned.Length == plan.Report.Profile.Domains.Count || Array.Exists(concerned, domain => IsNamed(domain, said))
            ? pattern.Name
            : $"{pattern.Name} · {string.Join(", ", concerned.Select(domain => domain.ShortName))}";
    }

    // "planning" names "Plan and Manage": the beginning of a word is enough.
    private static bool IsNamed(ExamDomain domain, string text) => domain.ShortName
        .Split([' ', '(', ')', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= MinStem && word is not "and")
        .Any(word => text.Contains(word.Length > MaxStem ? word[..MaxStem] : word, StringComparison.OrdinalIgnoreCase));
}
