namespace ScoreCoach.Cohorts;

/// <summary>The groups of an edition of an exam, as they are counted.</summary>
internal sealed class EditionCells(ExamProfile profile, ReportFinder finder)
{
    public ExamProfile Profile => profile;

    public ReportFinder Finder => finder;

    /// <summary>The cells by the values that make the group; spellings that differ only in case are one group.</summary>
    public Dictionary<string, CohortCell> Cells { get; } = new(StringComparer.OrdinalIgnoreCase);
}
