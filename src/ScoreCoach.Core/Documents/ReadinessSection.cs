namespace ScoreCoach.Documents;

/// <summary>When the candidate is ready, and what to practise with.</summary>
internal static class ReadinessSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        if (!subject.IsPrepared)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Readiness, "When you are ready");
        section.Paragraph($"You are ready when you pass {subject.Plan.Readiness}.");
        section.Paragraph(subject.Plan.Guidance.Practice.Select(statement => statement.ToString()));
        return section.Build();
    }
}
