using ScoreCoach.Catalog;

namespace ScoreCoach.Plans;

/// <summary>What all plans of a coach have in common. Safe for several threads.</summary>
internal sealed record PlanContext(ExamCatalog Catalog, PlanOptions Options)
{
    public PlanCalendars Calendars { get; } = new();
}
