using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Exports;
using ScoreCoach.IO.Exports;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Commands;

/// <summary>Results in a format of files: to the file or folder of --out, or to standard output where the format is one that only files have.</summary>
internal sealed class ToolExport : IExportObserver
{
    private readonly Session _session;
    private readonly ExportRequest _request;

    private ToolExport(Session session, ExportRequest request) => (_session, _request) = (session, request);

    /// <summary>The export that is requested; null where results are printed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="formats">The option of the command that names the format.</param>
    /// <param name="without">What JSON leaves out of plans.</param>
    public static ToolExport? Of(Session session, ValueOption<OutputFormat> formats, PlanParts without = PlanParts.None)
    {
        var (arguments, path) = (session.Arguments, session.Arguments.One(Options.Out));
        var format = FormatOf(session, formats);
        var isPrinted = path is null ? format is null or ExportFormat.Csv or ExportFormat.Json or ExportFormat.Jsonl
            : format is null && (arguments.Value(formats) is not null || !ExportTarget.IsFolder(path));
        if (!isPrinted)
        {
            return new(session, Request(session, path, format) with { Without = without });
        }

        CheckNoFile(arguments, formats, Options.OfFiles);
        return null;
    }

    /// <summary>The export of reports, which have no table for the screen: CSV to standard output where nothing else is requested.</summary>
    public static ToolExport OfReports(Session session)
    {
        var (arguments, path) = (session.Arguments, session.Arguments.One(Options.Out));
        var format = FormatOf(session, Options.ReportFormat) ?? (path is null ? ExportFormat.Csv : null);
        if (path is null)
        {
            // Delimited text can be printed.
            CheckNoFile(arguments, Options.ReportFormat, Options.OfFiles.Where(option => option != Options.OutDelimiter));
        }

        return new(session, Request(session, path, format) with
        {
            Layout = arguments.Value(Options.Layout),
            Labels = arguments.Value(Options.Labels),
            Pseudonym = arguments.One(Options.Pseudonym) is { } key ? session.Gateway.ReadKey(Path.GetFullPath(key)) : null,
            Attributes = arguments.All(Options.Attribute) is { Count: > 0 } names ? names : null,
        });
    }

    /// <summary>The export of an empty file of reports.</summary>
    /// <param name="session">The session.</param>
    /// <param name="typed">The file that was named with the option itself; null for none.</param>
    /// <exception cref="UsageException">Two options name the file, or the format is not one of templates.</exception>
    public static ToolExport OfTemplate(Session session, string? typed)
    {
        var (arguments, path) = (session.Arguments, session.Arguments.One(Options.Out));
        if (typed is not null && path is not null)
        {
            throw new UsageException($"{Options.Template.Name} '{typed}' and {Options.Out.Name} '{path}' both name the file. Specify one of them.");
        }

        if (arguments.Value(Options.ExamFormat) is { } named && !TypedText.OfTemplates.Contains(named))
        {
            throw new UsageException($"{Options.ExamFormat.Name}: '{arguments.Texts(Options.ExamFormat)[0]}' is not a format of templates. Accepted: {ExportFormats.Names(ExportFormats.OfTemplates)}.");
        }

        path ??= typed;
        if (path is null && arguments.Has(Options.ForceExam))
        {
            throw new UsageException($"{Options.ForceExam.Name} is for files. Add {Options.Out.Name}.");
        }

        return new(session, Request(session, path, FormatOf(session, Options.ExamFormat) ?? (path is null ? ExportFormat.Csv : null)));
    }

    /// <summary>The requested format of a file, by its name or by the extension; null for another one.</summary>
    public static ExportFormat? FormatOf(Session session, ValueOption<OutputFormat> formats)
    {
        if (session.Arguments.Value(formats) is { } named)
        {
            return EnumName.TryParse(named.ToString(), out ExportFormat format) ? format : null;
        }

        return session.Arguments.One(Options.Out) is { } path ? ExportFormats.Of(Path.GetExtension(path)) : null;
    }

    /// <summary>Writes objects as they come.</summary>
    /// <param name="values">The objects.</param>
    /// <param name="open">Starts the export of such objects.</param>
    public void Write<T>(IEnumerable<T> values, Func<ExportRequest, IExportObserver, IExport<T>> open)
    {
        using var export = open(_request, this);
        foreach (var value in values)
        {
            export.Add(value);
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

    private static void CheckNoFile(Arguments arguments, ToolOption formats, IEnumerable<ToolOption> ofFiles)
    {
        if (ofFiles.FirstOrDefault(arguments.Has) is { } option)
        {
            throw new UsageException($"{option.Name} is for files. Add {Options.Out.Name} and, unless the extension names it, {formats.Name}.");
        }
    }

    private static ExportRequest Request(Session session, string? path, ExportFormat? format)
    {
        var arguments = session.Arguments;
        return new ExportRequest
        {
            Path = path is null ? null : Path.GetFullPath(path),
            Output = session.Results.Output,
            Format = format,
            Template = arguments.One(Options.OwnTemplate) is { } template ? Path.GetFullPath(template) : null,
            Encoding = arguments.One(Options.OutEncoding),
            Delimiter = arguments.Value(Options.OutDelimiter),
            NoClobber = arguments.Has(Options.NoClobber),
            Force = arguments.Has(Options.ForceExport) || arguments.Has(Options.ForceExam),
            TemplateFolder = ToolCatalog.Templates,
        };
    }
}
