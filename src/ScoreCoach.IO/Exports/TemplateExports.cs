using ScoreCoach.Exports;
using ScoreCoach.IO.Exports.Workbooks;

namespace ScoreCoach.IO.Exports;

/// <summary>Empty files of reports to hand out: a format is a class, and a line here.</summary>
internal static class TemplateExports
{
    /// <summary>What they are.</summary>
    public static readonly ExportKind<ExamProfile> Kind = new(
        ExportFormat.Xlsx,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<ExamProfile>>>
        {
            [ExportFormat.Csv] = context => new BlankRenderer((stream, profile) => BlankCsv.Write(stream, profile, context)),
            [ExportFormat.Xlsx] = _ => new BlankRenderer(BlankWorkbook.Write),
        },
        profile => new(SafeFileName.Of(profile.Id, profile.Edition), profile.Id + '\n' + profile.Edition));
}
