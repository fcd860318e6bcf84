namespace ScoreCoach.IO.Import.Rows;

/// <summary>An exam of a file: its editions, and which of them its rows are read with.</summary>
internal sealed class ExamEntry(IReadOnlyList<ExamProfile> editions, long hash)
{
    public IReadOnlyList<ExamProfile> Editions => editions;

    /// <summary>A hash of its code, the same in every process; never 0.</summary>
    public long Hash => hash;

    /// <summary>The edition of every row; null while it depends on a row's date.</summary>
    public ChosenEdition? Choice { get; set; }

    /// <summary>The edition of a day's rows.</summary>
    public Dictionary<DateTime, ChosenEdition> ByDay { get; } = [];
}
