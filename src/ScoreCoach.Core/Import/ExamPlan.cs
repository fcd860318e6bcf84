namespace ScoreCoach;

/// <summary>What is known about one exam of a file: its editions, and which of them its rows are read with.</summary>
internal sealed class ExamPlan(IReadOnlyList<ExamProfile> editions)
{
    public IReadOnlyList<ExamProfile> Editions { get; } = editions;

    /// <summary>The edition of every row; null while it depends on a row's date.</summary>
    public EditionChoicePlan? Choice { get; set; }

    /// <summary>The edition of a day's rows.</summary>
    public Dictionary<DateTime, EditionChoicePlan> ByDay { get; } = [];
}
