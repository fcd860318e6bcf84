using ScoreCoach.Import;

namespace ScoreCoach.Completion;

/// <summary>The fields of a report, as -ColumnMap names them.</summary>
internal static class FieldSuggestions
{
    public static IEnumerable<Suggestion> All { get; } = Enum.GetValues<ReportField>().Select(field => new Suggestion(field.ToString(), MeaningOf(field))).ToArray();

    private static string MeaningOf(ReportField field) => field switch
    {
        ReportField.CandidateId => "The person's id",
        ReportField.CandidateName => "The person's name",
        ReportField.FirstName => "The person's first name",
        ReportField.LastName => "The person's last name",
        ReportField.Exam => "The exam's code or title",
        ReportField.Edition => "The edition of the exam's outline",
        ReportField.Attempt => "The number of the attempt, from 1",
        ReportField.ExamDate => "The day of the exam",
        ReportField.Score => "The score on the exam's scale",
        ReportField.Result => "Pass or fail",
        ReportField.Domain => "A domain's name, in a file with a row per domain",
        ReportField.Level => "A domain's level, in a file with a row per domain",
        ReportField.Language => "The language of the exam",
        ReportField.ExamForm => "The form of the exam",
        _ => "The numbers of objectives with missed questions",
    };
}
