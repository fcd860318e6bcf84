namespace ScoreCoach.IO.Output;

/// <summary>A sentence of a plan with what belongs to it, by which the writer knows that it has been written.</summary>
internal readonly record struct PlanText(
    string Text,
    Source? Source = null,
    string? Url = null,
    ItemStatus Status = ItemStatus.Current,
    string? CurrentName = null,
    DateTime? Since = null)
{
    public static PlanText Of(CoachingItem item) => new(item.Text, item.Source, null, item.Status, item.CurrentName, item.Since);
}
