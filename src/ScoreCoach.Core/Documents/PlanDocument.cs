using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What a plan says to its reader, in the order in which it is read. Renderers lay it out.</summary>
internal sealed record PlanDocument(string Title, IReadOnlyList<DocumentSection> Sections)
{
    private static readonly Func<PlanSubject, DocumentSection?>[] s_builders =
    [
        ResultSection.Of, InsteadSection.Of, ThisWeekSection.Of, WeeksSection.Of, PrioritiesSection.Of, FindingsSection.Of,
        WindowSection.Of, ReadinessSection.Of, AssumedSection.Of, SourcesSection.Of,
    ];

    /// <summary>The plan in a few values, for what has a head or a list.</summary>
    public PlanSummary Summary => PlanSummary.Of(Plan);

    /// <summary>The schedule day by day, for what can lay out a calendar; null without one.</summary>
    public DocumentCalendar? Calendar => DocumentCalendar.Of(Plan);

    private RetakePlan Plan { get; init; } = null!;

    /// <summary>Builds the document of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="syntax">How the reader types options; null to name them in words.</param>
    public static PlanDocument Of(RetakePlan plan, IOptionSyntax? syntax)
    {
        var subject = new PlanSubject(plan, syntax);
        return new(TitleOf(plan), [.. s_builders.Select(build => build(subject)).OfType<DocumentSection>()]) { Plan = plan };
    }

    private static string TitleOf(RetakePlan plan)
    {
        var person = (plan.CandidateName, plan.CandidateId) switch
        {
            ({ } name, { } id) when name != id => $"{PlainText.OneLine(name)} ({PlainText.OneLine(id)})",
            ({ } name, _) => PlainText.OneLine(name),
            (null, { } id) => PlainText.OneLine(id),
            _ => "(no name)",
        };
        return plan.Target is { } target
            ? $"{person} · from {plan.Exam} to {target.Id} {target.Title}"
            : $"{person} · {plan.Exam} {plan.ExamTitle}";
    }
}
