using ScoreCoach.Cohorts;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>An edition whose rows one thread counts.</summary>
/// <param name="cells">Its groups.</param>
internal sealed class CountedEdition(EditionCells cells)
{
    private readonly long _from = (cells.Profile.EditionDate ?? DateTime.MinValue).Ticks;
    private readonly long _until = Math.Min(
        (cells.Profile.SupersededOn is { } end ? end.AddTicks(-1) : DateTime.MaxValue).Ticks, (cells.Profile.LastExamDate ?? DateTime.MaxValue).Ticks);

    public EditionCells Cells => cells;

    public ExamProfile Profile => cells.Profile;

    /// <summary>The groups by the numbers that the values of a row have.</summary>
    public Dictionary<int, CohortCell> Groups { get; } = [];

    /// <summary>Whether the outline and the exam applied on a day.</summary>
    public bool Applied(DateTime day) => day.Ticks >= _from && day.Ticks <= _until;
}
