using ScoreCoach.Catalog;

namespace ScoreCoach.Plans;

/// <summary>What all plans of a coach have in common. Safe for several threads.</summary>
internal sealed class PlanContext(ExamCatalog catalog, PlanOptions options)
{
    public ExamCatalog Catalog => catalog;
    public PlanOptions Options => options;

    /// <summary>The days of the plans. They follow from these options.</summary>
    public PlanCalendars Calendars { get; } = new();
}
