using System.Globalization;
using ScoreCoach.IO;

namespace ScoreCoach.Cli;

/// <summary>What every command needs: the catalog, the arguments, the streams, and the count of what was refused.</summary>
internal sealed class Session : IDisposable
{
    private readonly Arguments _arguments;
    private readonly CancellationTokenSource _stop = new();
    private ExamCatalog? _catalog;
    private long _issues;

    public Session(Arguments arguments, TextWriter output, TextWriter errors)
    {
        _arguments = arguments;
        Output = output;
        Errors = errors;
        Format = arguments.Choice(Options.Format, OutputFormat.Table);
    }

    public Arguments Arguments => _arguments;

    public TextWriter Output { get; }

    public TextWriter Errors { get; }

    public IFileGateway Gateway { get; } = new FileGateway();

    public OutputFormat Format { get; }

    public string? OutPath => _arguments.One(Options.Out);

    public DateTime AsOf => _arguments.Date(Options.AsOf) ?? DateTime.Today;

    public CancellationToken Stopped => _stop.Token;

    public bool RowsRefused { get; private set; }

    public bool FileUnusable { get; private set; }

    public ExamCatalog Catalog => _catalog ??= ReadCatalog();

    public ResultWriter Results => new(this);

    /// <summary>Whether reading ended before its time: a file is unusable, or --strict met its first refused report.</summary>
    public bool Ended => FileUnusable || (RowsRefused && _arguments.Has(Options.Strict)) || Stopped.IsCancellationRequested;

    public int ExitStatus => FileUnusable ? Cli.ExitStatus.Failed : RowsRefused ? Cli.ExitStatus.SomeRowsRefused : Cli.ExitStatus.Done;

    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    /// <summary>The reports of all files that were named; issues go to standard error.</summary>
    public IEnumerable<ScoreReport> ReadReports()
    {
        foreach (var (path, number) in Files().Select((path, index) => (path, index + 1)))
        {
            using var reader = Open(path, number);
            foreach (var report in reader.Read(Report, Stopped))
            {
                yield return report;
            }

            Count(reader.Summary);
            if (EndsHere)
            {
                break;
            }
        }

        TellHidden(_issues);
    }

    /// <summary>A dry run of each file that was named.</summary>
    public IEnumerable<FileCheck> CheckFiles()
    {
        foreach (var (path, number) in Files().Select((path, index) => (path, index + 1)))
        {
            var issues = new IssueCollector(MaxIssue);
            using var reader = Open(path, number);
            foreach (var report in reader.Read(issues.Add, Stopped))
            {
                _ = report;
            }

            Count(reader.Summary);
            yield return new FileCheck(reader.Summary, issues);

            // As text a check groups them all, and shows none by itself.
            if (Format != OutputFormat.Table)
            {
                TellHidden(issues.Count);
            }

            if (EndsHere)
            {
                yield break;
            }
        }
    }

    /// <summary>A result must not replace what it is made from, nor the refused rows.</summary>
    public void RefuseToOverwriteInput(string path)
    {
        if (_arguments.Operands.Any(operand => operand != "-" && ReplacingFile.AreSame(operand, path)))
        {
            throw new UsageException($"'{path}' is a file that is read; name another for the result.");
        }

        if (OutPath is { } result && _arguments.One(Options.Rejects) is { } rejects && ReplacingFile.AreSame(result, rejects))
        {
            throw new UsageException($"{Options.Out.Name} and {Options.Rejects.Name} name the same file.");
        }
    }

    /// <summary>Whether a strict import came to its first refusal: then no other file is read.</summary>
    private bool EndsHere => _arguments.Has(Options.Strict) && (RowsRefused || FileUnusable);

    private int MaxIssue => _arguments.WholeNumber(Options.MaxIssue) ?? 1000;

    private IReadOnlyList<string> Files() => _arguments.Operands.Count > 0
        ? _arguments.Operands
        : throw new UsageException("No file was named. Name a file, or - for standard input.");

    private IReportReader Open(string path, int number) => path == "-"
        ? Gateway.OpenReports(Console.OpenStandardInput(), "-", ImportOptions(number), Catalog, Stopped)
        : Gateway.OpenReports(path, ImportOptions(number), Catalog, Stopped);

    private void Report(ImportIssue issue)
    {
        if (issue.Severity != IssueSeverity.Notice && _issues++ < MaxIssue)
        {
            Errors.Write(OptionNames.AsTyped(PlainText.OneLine(issue.ToString())) + "\n");
        }
    }

    private void TellHidden(long issues)
    {
        if (issues > MaxIssue)
        {
            Errors.Write(FormattableString.Invariant($"scorecoach: {issues - MaxIssue} more {(issues - MaxIssue == 1 ? "issue is" : "issues are")} not shown; {Options.MaxIssue.Name} shows more, {Options.Rejects.Name} keeps the rows.\n"));
        }
    }

    private void Count(ImportSummary summary)
    {
        RowsRefused |= summary.Refused > 0;
        FileUnusable |= summary.Unusable;
    }

    private ImportOptions ImportOptions(int number) => new()
    {
        AsOf = AsOf,
        Exam = KnownExam(_arguments.One(Options.Exam)),
        Edition = _arguments.One(Options.Edition),
        ColumnMap = _arguments.Pairs(Options.ColumnMap),
        LevelMap = _arguments.Pairs<PerformanceLevel>(Options.LevelMap),
        ResultMap = _arguments.Pairs<ExamResult>(Options.ResultMap),
        LevelThreshold = Threshold(_arguments.One(Options.LevelThreshold)),
        DateFormats = _arguments.All(Options.DateFormat),
        Culture = CultureOf(_arguments.One(Options.Culture)),
        Encoding = NamedEncoding.Find(_arguments.One(Options.Encoding)),
        Delimiter = DelimiterOf(_arguments.One(Options.Delimiter)),
        RejectPath = RejectPathOf(number),
        MaxFieldLength = _arguments.WholeNumber(Options.MaxFieldLength) ?? ScoreCoach.ImportOptions.DefaultMaxFieldLength,
        MaxColumn = _arguments.WholeNumber(Options.MaxColumn) ?? ScoreCoach.ImportOptions.DefaultMaxColumn,
        Strict = _arguments.Has(Options.Strict),
    };

    private string? KnownExam(string? name) =>
        name is null || Catalog.FindExam(name).Count > 0 ? name : throw ScoreCoachException.UnknownExam(name, Catalog);

    private string? RejectPathOf(int number)
    {
        if (_arguments.One(Options.Rejects) is not { } path)
        {
            return null;
        }

        var target = RejectFile.PathOf(path, number);
        RefuseToOverwriteInput(target);
        return target;
    }

    private static LevelThreshold? Threshold(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (string.Equals(text, nameof(LevelThreshold.Article), StringComparison.OrdinalIgnoreCase))
        {
            return LevelThreshold.Article;
        }

        return text.Split(',') is [var first, var second]
            && decimal.TryParse(first, NumberStyles.Number, CultureInfo.InvariantCulture, out var adequate)
            && decimal.TryParse(second, NumberStyles.Number, CultureInfo.InvariantCulture, out var strong)
            && adequate <= strong
            ? new LevelThreshold(adequate, strong)
            : throw new UsageException($"{Options.LevelThreshold.Name}: '{text}' can't be read. Accepted: two percentages such as 60,80, or 'article'.");
    }

    private static CultureInfo? CultureOf(string? name)
    {
        try
        {
            return name is null ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new UsageException($"{Options.Culture.Name}: there is no culture '{name}'. Accepted: names such as de-DE.");
        }
    }

    private static char? DelimiterOf(string? text) => text switch
    {
        null => null,
        "\\t" or "tab" => '\t',
        [var character] => character,
        _ => throw new UsageException($"{Options.Delimiter.Name}: '{text}' is not one character."),
    };

    private ExamCatalog ReadCatalog()
    {
        var shipped = Gateway.ReadCatalog([Path.Join(AppContext.BaseDirectory, "data")]);
        Refuse(shipped.Findings);
        var catalog = new ExamCatalog(shipped.Profiles, shipped.Guides, shipped.Version, shipped.Recognition);
        var own = _arguments.All(Options.Profile);
        if (own.Count == 0)
        {
            return catalog;
        }

        var added = Gateway.ReadCatalog(own, catalog);
        Refuse(added.Findings);
        return catalog.With(added.Profiles, added.Guides, added.Version);
    }

    private void Refuse(IReadOnlyList<CatalogFinding> findings)
    {
        foreach (var finding in findings)
        {
            Errors.Write(PlainText.OneLine(finding.ToString()) + "\n");
        }

        if (findings.Count > 0)
        {
            throw new ScoreCoachException("InvalidProfile", FormattableString.Invariant($"{findings.Count} findings in profile files; nothing was done."));
        }
    }
}
