using ScoreCoach.Catalog;
using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Exports.Columnar;
using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.IO.Exports.Workbooks;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports of score reports: a format is a class, and a line here.</summary>
internal static class ReportExports
{
    /// <summary>What they are.</summary>
    /// <param name="catalog">The words by which tables will be read again.</param>
    public static ExportKind<ScoreReport> Of(ExamCatalog catalog) => new(
        ExportFormat.Csv,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<ScoreReport>>>
        {
            [ExportFormat.Csv] = context => Flat(context, catalog, new CsvFormat(context)),
            [ExportFormat.Xlsx] = context => Flat(context, catalog, new XlsxFormat()),
            [ExportFormat.Parquet] = context => Flat(context, catalog, new ParquetFormat()),
            [ExportFormat.Json] = _ => new JsonDocuments<ScoreReport>(JsonLayout.Array, report => [report]),
            [ExportFormat.Jsonl] = _ => new JsonDocuments<ScoreReport>(JsonLayout.Lines, report => [report]),
        },
        report => new(SafeFileName.Of(report.Exam), report.Exam))
    {
        ExamOf = report => report.Exam,
        IsByExam = _ => true,
    };

    private static FlatRenderer<ScoreReport> Flat(ExportContext context, ExamCatalog catalog, IFlatFormat format) => new(
        ReportTables.Of(context.Request.Layout ?? ReportLayout.Wide, new WrittenLabels(context.Request.Labels ?? ReportLabels.AsReported, catalog).Of), format);
}
