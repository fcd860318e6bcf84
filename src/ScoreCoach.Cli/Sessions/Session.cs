using ScoreCoach.Catalog;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cohorts;
using ScoreCoach.Files;
using ScoreCoach.IO;
using ScoreCoach.IO.Files;
using ScoreCoach.Requests;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Sessions;

/// <summary>What every command needs: the arguments, the catalog, the reports, a place for results, and how the run went.</summary>
internal sealed class Session : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ReportReading _reading;
    private readonly TypedReading _typed;
    private readonly RefusedReports _refused = new(ToolSyntax.Instance);
    private ExamCatalog? _catalog;
    private bool _hasRefused;
    private bool _hasFailed;

    public Session(Arguments arguments, TextWriter output, TextWriter errors, Screen screen)
    {
        Arguments = arguments;
        Errors = errors;
        _reading = new ReportReading(this);
        _typed = new TypedReading(this);
        _typed.Check();
        Results = new ResultWriter(
            arguments.Value(Options.Format) ?? arguments.Value(Options.ExamFormat) ?? arguments.Value(Options.PlanFormat) ?? arguments.Value(Options.CohortFormat) ?? OutputFormat.Table,
            Gateway,
            new ResultTarget(arguments.One(Options.Out), output, screen, errors, RefuseToOverwrite, () => HasEndedEarly));
    }

    public Arguments Arguments { get; }

    public TextWriter Errors { get; }

    public IFileGateway Gateway { get; } = new FileGateway(ToolSyntax.Instance);

    public DateTime AsOf => Arguments.Value(Options.AsOf) ?? DateTime.Today;

    public CancellationToken Stopped => _stop.Token;

    public ExamCatalog Catalog => _catalog ??= LoadCatalog();

    public ResultWriter Results { get; }

    /// <summary>Whether the run ended before its time, so that results are not complete.</summary>
    public bool HasEndedEarly => _reading.HasFailed || _typed.HasRefused || Stopped.IsCancellationRequested;

    /// <summary>The address of a schema that ships, for editors.</summary>
    public static string SchemaOf(string kind) => new Uri(Path.Join(ToolCatalog.Folder, "schemas", kind + ".schema.json")).AbsoluteUri;

    public int ExitStatus => _hasFailed || _reading.IsFileUnusable || _reading.IsSomebodyMissing ? Sessions.ExitStatus.Failed
        : _typed.HasRefused ? Sessions.ExitStatus.WrongUsage
        : _reading.HasRefused || _hasRefused ? Sessions.ExitStatus.SomeRowsRefused
        : Sessions.ExitStatus.Done;

    /// <summary>The reports of all files that were named, or the one that was typed; issues go to standard error.</summary>
    public IEnumerable<ScoreReport> ReadReports() => _typed.IsAskedFor ? _typed.Read() : _reading.ReadReports();

    /// <summary>The reports of a cohort of which more is wanted than to count them.</summary>
    /// <param name="measure">Counts the others; null where all are wanted.</param>
    /// <param name="record">Takes reports that are refused because others contradict them; null for none.</param>
    public IEnumerable<ScoreReport> ReadCohort(CohortMeasure? measure, ICohortRecord? record) =>
        _reading.ReadReports(measure, observer => new CohortObserver(observer, record));

    /// <summary>The reports that get a plan for the exam that was requested; the others are refused on standard error.</summary>
    public IEnumerable<ScoreReport> Accepted(IEnumerable<ScoreReport> reports, Func<ScoreReport, ScoreCoachException?> refusalOf)
    {
        foreach (var report in reports)
        {
            if (refusalOf(report) is not { } refusal)
            {
                yield return report;
                continue;
            }

            _hasRefused = true;
            if (_refused.Add(refusal) is { } line)
            {
                WriteError("scorecoach: " + line);
            }
        }

        foreach (var line in _refused.Lines)
        {
            WriteError("scorecoach: " + line);
        }
    }

    /// <summary>A dry run of each file that was named.</summary>
    public IEnumerable<FileCheck> CheckFiles() => _reading.CheckFiles();

    /// <summary>Prints a line on standard error.</summary>
    public void WriteError(string line) => Errors.Write(PlainText.OneLine(ShortText.Quoted(line)) + "\n");

    /// <summary>Prints an error that ends nothing, but the run has failed.</summary>
    public void WriteFailure(ScoreCoachException failure)
    {
        _hasFailed = true;
        WriteError(Describe(failure));
    }

    /// <summary>An error as one line.</summary>
    public static string Describe(ScoreCoachException failure) =>
        $"scorecoach: {failure.Id}: {PlainText.OneLine(failure.Describe(ToolSyntax.Instance))}{(failure.Advice is null ? string.Empty : " " + failure.Advice.Render(ToolSyntax.Instance))}";

    /// <summary>Prints what a user should know.</summary>
    public void WriteWarnings(IEnumerable<string> lines)
    {
        foreach (var line in Arguments.Has(Options.Quiet) ? [] : lines)
        {
            WriteError("warning: " + line);
        }
    }

    /// <summary>Ends the run. A signal can come when it has ended already.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // There is nothing left to end.
        }
    }

    public void Dispose() => _stop.Dispose();

    private ExamCatalog LoadCatalog() => ToolCatalog.Load(Gateway, Arguments.All(Options.ProfilePath), WriteError, notice => WriteWarnings([notice]));

    // A result must not replace what it is made from, nor the refused rows.
    /// <exception cref="UsageException">The file is one that is read, or takes the refused rows.</exception>
    public void RefuseToOverwrite(string path)
    {
        if (AreSame(Options.OfKeys.SelectMany(Arguments.Texts)))
        {
            var result = Arguments.Has(Options.AsState) ? "state" : "output";
            throw new UsageException($"'{path}' holds the key; the {result} would replace it. Specify another file for the {result}.");
        }

        var inputs = Arguments.Operands.Where(operand => operand != ReportReading.StandardInput);
        if (AreSame([.. inputs, .. Options.OfInputs.SelectMany(Arguments.Texts), .. Arguments.Files(Options.ColumnMap)]))
        {
            throw new UsageException($"'{path}' is an input file. Specify another file for the result.");
        }

        if (Arguments.One(Options.Rejects) is { } rejects && Gateway.RejectTargets(rejects, Arguments.Operands).Any(target => ReplacingFile.AreSame(path, target)))
        {
            throw new UsageException($"{(Arguments.Has(Options.AsState) ? Options.AsState : Options.Out).Name} and {Options.Rejects.Name} name the same file.");
        }

        bool AreSame(IEnumerable<string> files) =>
            files.Any(file => file.Length > 0 && !file.Contains('\0', StringComparison.Ordinal) && ReplacingFile.AreSame(file, path));
    }
}
