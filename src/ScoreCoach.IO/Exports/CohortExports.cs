using ScoreCoach.Cohorts;
using ScoreCoach.Documents;
using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Exports.Columnar;
using ScoreCoach.IO.Exports.Templates;
using ScoreCoach.IO.Exports.Workbooks;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports of cohorts: a format is a class, and a line here.</summary>
internal static class CohortExports
{
    /// <summary>A page with more groups of an exam would not be read.</summary>
    private const int MaxGroups = 500;

    /// <summary>GitHub and Azure DevOps show up to 1 MB; a step may have more to report.</summary>
    private const int MaxSummaryBytes = 900_000;

    // Every cohort can add a column of groups.
    private static readonly FlatTables<ExamCohort> s_tables = new(
        CohortTables.Main,
        cohorts => [.. CohortTables.Of(ExamCohort.ColumnsOf(cohorts)).Select(table => table.Within<ExamCohort>(cohort => cohort.Summaries))]);

    /// <summary>What they are.</summary>
    public static readonly ExportKind<ExamCohort> Kind = new(
        ExportFormat.Html,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<ExamCohort>>>
        {
            [ExportFormat.Html] = Pages,
            [ExportFormat.Md] = context => new TemplateCohorts(context, "cohort.md.liquid", MarkdownEncoder.Instance, MaxGroups, MaxSummaryBytes),
            [ExportFormat.Csv] = context => new FlatRenderer<ExamCohort>(s_tables, new CsvFormat(context)),
            [ExportFormat.Xlsx] = _ => new FlatRenderer<ExamCohort>(s_tables, new XlsxFormat()),
            [ExportFormat.Parquet] = _ => new FlatRenderer<ExamCohort>(s_tables, new ParquetFormat()),
            [ExportFormat.Json] = _ => new JsonDocuments<ExamCohort>(JsonLayout.Array, cohort => cohort.Summaries),
            [ExportFormat.Jsonl] = _ => new JsonDocuments<ExamCohort>(JsonLayout.Lines, cohort => cohort.Summaries),
        },
        NameOf)
    {
        ExamOf = cohort => cohort.Profile.Id,
    };

    private static ListedPages<ExamCohort> Pages(ExportContext context) => new(
        new TemplateCohorts(context, "cohort.html.liquid", HtmlPlans.Encoder, MaxGroups),
        new HtmlList(context.Request.TemplateFolder, "Cohorts", "cohort-list"),
        cohort => new TemplateValue().Add("cohort", CohortValues.Overview(CohortOverview.Of(cohort))));

    /// <summary>The exam, its edition, and the columns that make the groups.</summary>
    private static ExportName NameOf(ExamCohort cohort) => new(
        SafeFileName.Of(cohort.Profile.Id, [cohort.Profile.Edition, .. cohort.By]),
        string.Join('\n', [cohort.Profile.Id, cohort.Profile.Edition, .. cohort.By]));
}
