using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The columns of the fields, in one place and as plain numbers; -1 for none.</summary>
internal readonly struct FieldColumns(ColumnLayout layout)
{
    public readonly int CandidateId = layout[ReportField.CandidateId];
    public readonly int Exam = layout[ReportField.Exam];
    public readonly int Edition = layout[ReportField.Edition];
    public readonly int Attempt = layout[ReportField.Attempt];
    public readonly int ExamDate = layout[ReportField.ExamDate];
    public readonly int Score = layout[ReportField.Score];
    public readonly int Result = layout[ReportField.Result];
    public readonly int Domain = layout[ReportField.Domain];
    public readonly int Level = layout[ReportField.Level];
    public readonly int Language = layout[ReportField.Language];
    public readonly int ExamForm = layout[ReportField.ExamForm];
}
