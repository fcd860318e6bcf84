using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Exports;
using ScoreCoach.IO.Exports;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Commands;

/// <summary>Plans in a format of files: to the file or folder of --out, or to standard output where the format is one that only files have.</summary>
internal sealed class PlanExport : IExportObserver
{
    private readonly Session _session;
    private readonly ExportRequest _request;

    private PlanExport(Session session, ExportRequest request) => (_session, _request) = (session, request);

    /// <summary>The export that is requested; null where plans are printed.</summary>
    public static PlanExport? Of(Session session)
    {
        var (arguments, path) = (session.Arguments, session.Arguments.One(Options.Out));
        var format = FormatOf(session);
        var isPrinted = path is null ? format is null or ExportFormat.Csv or ExportFormat.Json or ExportFormat.Jsonl
            : format is null && (arguments.Value(Options.PlanFormat) is not null || !ExportTarget.IsFolder(path));
        if (!isPrinted)
        {
            return new(session, Request(session, path, format));
        }

        // Without a file they would change nothing.
        ToolOption[] ofFiles = [Options.PlanTemplate, Options.OutEncoding, Options.OutDelimiter, Options.NoClobber, Options.ForceExport];
        return Array.Find(ofFiles, arguments.Has) is { } option
            ? throw new UsageException($"{option.Name} is for files. Add {Options.Out.Name} and, unless the extension names it, {Options.PlanFormat.Name}.")
            : null;
    }

    /// <summary>The requested format of a file, by its name or by the extension; null for another one.</summary>
    public static ExportFormat? FormatOf(Session session)
    {
        if (session.Arguments.Value(Options.PlanFormat) is { } named)
        {
            return EnumName.TryParse(named.ToString(), out ExportFormat format) ? format : null;
        }

        return session.Arguments.One(Options.Out) is { } path ? ExportFormats.Of(Path.GetExtension(path)) : null;
    }

    /// <summary>Writes the plans as they come.</summary>
    public void Write(IEnumerable<RetakePlan> plans)
    {
        using var export = _session.Gateway.ExportPlans(_request, this);
        foreach (var plan in plans)
        {
            export.Add(plan);
        }

        // A run that failed leaves what was there.
        if (_session.HasEndedEarly)
        {
            _session.WriteError(_request.Path is not { } path ? "scorecoach: The output is not complete."
                : Directory.Exists(path) ? $"scorecoach: '{path}' is not complete."
                : $"scorecoach: '{path}' was not written.");
            return;
        }

        export.Complete();
    }

    bool IExportObserver.MayWrite(string path)
    {
        _session.RefuseToOverwrite(path);
        return true;
    }

    void IExportObserver.OnWritten(string path)
    {
    }

    void IExportObserver.OnFailed(ScoreCoachException failure) => _session.WriteFailure(failure);

    private static ExportRequest Request(Session session, string? path, ExportFormat? format)
    {
        var arguments = session.Arguments;
        return new ExportRequest
        {
            Path = path is null ? null : Path.GetFullPath(path),
            Output = session.Results.Output,
            Format = format,
            Template = arguments.One(Options.PlanTemplate) is { } template ? Path.GetFullPath(template) : null,
            Encoding = arguments.One(Options.OutEncoding),
            Delimiter = arguments.Value(Options.OutDelimiter),
            NoClobber = arguments.Has(Options.NoClobber),
            Force = arguments.Has(Options.ForceExport),
            Without = PlanCommand.Without(session),
            TemplateFolder = ToolCatalog.Templates,
        };
    }
}
