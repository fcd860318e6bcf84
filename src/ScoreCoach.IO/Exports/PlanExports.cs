using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Exports.Columnar;
using ScoreCoach.IO.Exports.Templates;
using ScoreCoach.IO.Exports.Workbooks;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports of plans: a format is a class, and a line here.</summary>
internal static class PlanExports
{
    /// <summary>What they are.</summary>
    public static readonly ExportKind<RetakePlan> Kind = new(
        ExportFormat.Html,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<RetakePlan>>>
        {
            [ExportFormat.Html] = HtmlPlans.Of,
            [ExportFormat.Md] = context => new TemplatePlans(context, "plan.md.liquid", MarkdownEncoder.Instance),
            [ExportFormat.Ics] = context => new CalendarPlans(context),
            [ExportFormat.Csv] = context => new FlatRenderer<RetakePlan>(PlanTables.All, new CsvFormat(context)),
            [ExportFormat.Xlsx] = _ => new FlatRenderer<RetakePlan>(PlanTables.All, new XlsxFormat()),
            [ExportFormat.Parquet] = _ => new FlatRenderer<RetakePlan>(PlanTables.All, new ParquetFormat()),
            [ExportFormat.Json] = context => Json(context, context.Scope == ExportScope.Folder ? JsonLayout.Document : JsonLayout.Array),
            [ExportFormat.Jsonl] = context => Json(context, JsonLayout.Lines),
        },
        NameOf)
    {
        ExamOf = plan => plan.Exam,
    };

    private static JsonDocuments<RetakePlan> Json(ExportContext context, JsonLayout layout) => new(layout, plan => [plan], context.Request.Without);

    /// <summary>Who, which exam, and which attempt, by its number or its day.</summary>
    private static ExportName NameOf(RetakePlan plan)
    {
        var person = plan.CandidateId ?? plan.CandidateName;
        var exam = plan.TargetExam ?? plan.Exam;
        var attempt = plan.Attempt is { } number ? FormattableString.Invariant($"{number}")
            : plan.ExamDate is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}")
            : null;
        return new(SafeFileName.Of(person, exam, attempt), string.Join('\n', plan.CandidateId, plan.CandidateName, exam, plan.Exam, attempt));
    }
}
