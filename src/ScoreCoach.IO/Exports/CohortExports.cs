using ScoreCoach.Cohorts;
using ScoreCoach.Exports;
using ScoreCoach.Files;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports of cohorts: a format is a class, and a line here.</summary>
internal static class CohortExports
{
    /// <summary>What they are.</summary>
    public static readonly ExportKind<ExamCohort> Kind = new(
        ExportFormat.Html,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<ExamCohort>>>
        {
            [ExportFormat.Csv] = context => new CsvCohorts(context),
            [ExportFormat.Json] = _ => new JsonCohorts(JsonLayout.Array),
            [ExportFormat.Jsonl] = _ => new JsonCohorts(JsonLayout.Lines),
        },
        NameOf);

    /// <summary>The exam, its edition, and the columns that make the groups.</summary>
    private static ExportName NameOf(ExamCohort cohort) => new(
        SafeFileName.Of(cohort.Profile.Id, [cohort.Profile.Edition, .. cohort.By]),
        string.Join('\n', [cohort.Profile.Id, cohort.Profile.Edition, .. cohort.By]));
}
