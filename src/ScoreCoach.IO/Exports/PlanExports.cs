using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports of plans: a format is a class, and a line here.</summary>
internal static class PlanExports
{
    private static readonly ExportKind<RetakePlan> s_kind = new(
        ExportFormat.Html,
        new Dictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<RetakePlan>>>
        {
            [ExportFormat.Html] = HtmlPlans.Of,
            [ExportFormat.Md] = context => new TemplatePlans(context, "plan.md.liquid", MarkdownEncoder.Instance),
            [ExportFormat.Ics] = context => new CalendarPlans(context),
            [ExportFormat.Csv] = context => new CsvPlans(context),
            [ExportFormat.Json] = context => new JsonPlans(context, JsonLayout.Array),
            [ExportFormat.Jsonl] = context => new JsonPlans(context, JsonLayout.Lines),
        },
        NameOf);

    /// <summary>Starts an export.</summary>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    public static IExport<RetakePlan> Open(ExportRequest request, IExportObserver observer) => Open(request, s_kind, observer);

    private static IExport<T> Open<T>(ExportRequest request, ExportKind<T> kind, IExportObserver observer)
    {
        var target = ExportTarget.Of(request, kind);
        request.CheckFor(target.Format);
        var renderer = kind.Renderers[target.Format](new(request, target.Scope));
        return target.Scope == ExportScope.Folder
            ? new FolderExport<T>(request, target, kind, renderer, observer)
            : new FileExport<T>(request, renderer, observer);
    }

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
