using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cohorts;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Sessions;

/// <summary>Reads the files that a command names, as one import; counts what was refused, and prints issues on standard error.</summary>
internal sealed class ReportReading(Session session) : IImportObserver
{
    /// <summary>The operand that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int DefaultMaxIssue = 1000;
    private static readonly Advice Keeper = Advice.With($"{OptionExample.Of(Options.Rejects.Parameter)} saves the refused rows.");
    private readonly Arguments _arguments = session.Arguments;
    private readonly CandidateChoice _people = new(session.Arguments.All(Options.Candidate));
    private IssueLimit? _limit;

    /// <summary>Whether a row was refused.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Whether a file can't be used.</summary>
    public bool IsFileUnusable { get; private set; }

    /// <summary>Whether no report is of a person who was named.</summary>
    public bool IsSomebodyMissing { get; private set; }

    /// <summary>Whether reading ended before its time: a file is unusable, or --strict met its first refused report.</summary>
    public bool HasFailed => IsFileUnusable || IsSomebodyMissing || (HasRefused && _arguments.Has(Options.Strict));

    private bool IsQuiet => _arguments.Has(Options.Quiet);

    private int MaxIssue => _arguments.Value(Options.MaxIssue) ?? DefaultMaxIssue;

    /// <summary>The reports of all files.</summary>
    /// <param name="measure">Counts those of which nothing else is wanted; null where all are wanted.</param>
    /// <param name="observed">Adds to what is observed; null for nothing.</param>
    public IEnumerable<ScoreReport> ReadReports(CohortMeasure? measure = null, Func<IImportObserver, IImportObserver>? observed = null)
    {
        _limit = new IssueLimit(MaxIssue);
        using var import = Open();
        foreach (var report in import.Read(observed?.Invoke(this) ?? this, session.Stopped, measure))
        {
            if (_people.Includes(report))
            {
                yield return report;
            }
        }

        WriteHidden(_limit.Hidden);
        foreach (var (name, id) in IsFileUnusable ? [] : _people.Missing)
        {
            IsSomebodyMissing = true;
            var hint = id is null ? string.Empty : $" That is the name of '{id}': specify the id.";
            session.WriteError($"scorecoach: UnknownCandidate: No report belongs to '{name}'. Accepted: an id from the file, or a pattern such as 'C-10*'.{hint}");
        }
    }

    public IEnumerable<FileCheck> CheckFiles()
    {
        var checker = new FileChecker(MaxIssue, this);
        using var import = Open();
        foreach (var check in checker.Drain(import.Read(checker, session.Stopped)))
        {
            yield return check;

            // As text a check groups all issues, and shows none one by one.
            if (session.Results.Format != OutputFormat.Table)
            {
                WriteHidden(check.Groups.Sum(group => group.Count) - check.Issues.Count);
            }
        }
    }

    /// <inheritdoc/>
    public void OnIssue(ImportIssue issue)
    {
        if (IsQuiet && issue.Severity != IssueSeverity.Error)
        {
            return;
        }

        // A check shows the issues of rows itself.
        if (_limit?.Admits(issue) ?? issue.Severity == IssueSeverity.Decision)
        {
            session.WriteError(issue.ToString());
        }
    }

    /// <inheritdoc/>
    public void OnFileRead(ImportSummary summary)
    {
        HasRefused |= summary.Refused > 0;
        IsFileUnusable |= summary.Unusable;
        if (_limit is null)
        {
            return;
        }

        _limit.BeginFile();
        if (SummaryLine.OfEmpty(summary) is { } empty)
        {
            session.WriteError(empty);
        }
        else if (!IsQuiet && SummaryLine.Of(summary) is { } line)
        {
            session.WriteError(line);
        }
    }

    private IReportImport Open()
    {
        var options = ReadOptions();
        var files = _arguments.Operands.Count > 0 ? _arguments.Operands : throw new UsageException("No file was specified. Specify a file, or - for standard input" + (Options.Report.Any(_arguments.Accepts) ? $", or enter a report with {Options.Exam.Name} and {Options.Domain.Name}." : "."));
        var sources = ImportSources.Of(
            session.Gateway, files, _arguments.One(Options.Rejects), _ => true, file => file == StandardInput ? InputOfProcess.Open() : null);
        return session.Gateway.OpenReports(sources, options, session.Catalog);
    }

    private void WriteHidden(long hidden)
    {
        if (IssueLimit.HiddenLine(hidden, ToolSyntax.Instance, Keeper) is { } line)
        {
            session.WriteError("scorecoach: " + line);
        }
    }

    private ImportOptions ReadOptions()
    {
        var request = new ImportRequest(ToolSyntax.Instance, session.Catalog)
        {
            Exam = _arguments.One(Options.Exam),
            ColumnMap = _arguments.Pairs(Options.ColumnMap),
            MapFiles = [.. _arguments.Files(Options.ColumnMap).Select(session.Gateway.ReadMaps)],
            LevelMap = _arguments.Pairs(Options.LevelMap),
            ResultMap = _arguments.Pairs(Options.ResultMap),
            ExamMap = _arguments.Pairs(Options.ExamMap),
        };
        return request.Complete(new ImportOptions
        {
            AsOf = session.AsOf,
            Edition = _arguments.One(Options.Edition),
            LevelThreshold = _arguments.One(Options.LevelThreshold),
            LevelUnit = _arguments.Value(Options.LevelUnit),
            LevelMaximum = _arguments.Value(Options.LevelMaximum),
            ScoreUnit = _arguments.Value(Options.ScoreUnit),
            HeaderLine = _arguments.Value(Options.HeaderLine),
            KeepSummaryRow = _arguments.Has(Options.KeepSummaryRow),
            DateFormats = _arguments.All(Options.DateFormat),
            Culture = _arguments.One(Options.Culture),
            Encoding = _arguments.One(Options.Encoding),
            Delimiter = _arguments.Value(Options.Delimiter),
            WorksheetNames = _arguments.All(Options.WorksheetName),
            MaxFieldLength = _arguments.Value(Options.MaxFieldLength) ?? ImportOptions.DefaultMaxFieldLength,
            MaxColumn = _arguments.Value(Options.MaxColumn) ?? ImportOptions.DefaultMaxColumn,
            Strict = _arguments.Has(Options.Strict),
            NoHistory = _arguments.Has(Options.NoHistory),
        });
    }
}
