using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Reads score reports from files. A bad row becomes an error of its own; the other rows go on.</summary>
[Cmdlet(VerbsData.Import, "ScoreReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ScoreReport))]
public sealed class ImportScoreReportCommand : PathCommand
{
    private readonly List<ImportIssue> _issues = [];
    private int _files;

    /// <summary>The exam of a file that has no exam column.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? Exam { get; set; }

    /// <summary>The edition to take, whatever fits best otherwise.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    /// <summary>Field or domain = header, for columns that are not found by themselves.</summary>
    [Parameter]
    public Hashtable? ColumnMap { get; set; }

    /// <summary>Text = level (Weak, Adequate, Strong, Unknown), for labels that no vocabulary knows.</summary>
    [Parameter]
    public Hashtable? LevelMap { get; set; }

    /// <summary>Text = result (Pass, Fail, Unknown), for words that are not the usual ones.</summary>
    [Parameter]
    public Hashtable? ResultMap { get; set; }

    /// <summary>"Article", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.</summary>
    [Parameter]
    public object? LevelThreshold { get; set; }

    /// <summary>Exact date formats beside ISO 8601, such as dd.MM.yyyy.</summary>
    [Parameter]
    public string[] DateFormat { get; set; } = [];

    /// <summary>The culture of dates and numbers, such as de-DE. Never the machine's.</summary>
    [Parameter]
    [CultureTransformation]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding, by name, such as windows-1252.</summary>
    [Parameter]
    public string? Encoding { get; set; }

    /// <summary>The delimiter.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>The worksheet of a workbook. Default: the first.</summary>
    [Parameter]
    public string? WorksheetName { get; set; }

    /// <summary>How many errors and warnings to show before one line says how many more there are.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxIssue { get; set; } = 100;

    /// <summary>The name of a variable that takes all issues.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <summary>The longest field, in bytes.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxFieldLength { get; set; } = ImportOptions.DefaultMaxFieldLength;

    /// <summary>The most columns.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxColumn { get; set; } = ImportOptions.DefaultMaxColumn;

    /// <summary>A file for the refused rows, in the file's own layout; mended, it can be imported as it is. With several files the second has "-2" in the name, and so on.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>Ends the import at the first refused or incomplete report.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Reads reports without the earlier attempts of their person; saves memory.</summary>
    [Parameter]
    public SwitchParameter NoHistory { get; set; }

    /// <summary>Reads no reports: emits a summary of each file instead.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }

    /// <summary>The day in question, for dates in the future. Default: today.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_issues.Count > MaxIssue)
        {
            WriteWarning(FormattableString.Invariant($"{_issues.Count - MaxIssue} more issues are not shown. -IssueVariable takes all of them, -MaxIssue shows more."));
        }

        if (IssueVariable is { } name)
        {
            SessionState.PSVariable.Set(name, _issues.ToArray());
        }
    }

    private protected override void ProcessFile(string path)
    {
        _files++;
        using var reader = OrThrow(() => Gateway.OpenReports(path, Options(), Catalog));
        using var progress = new FileProgress(this, path, reader);

        foreach (var report in progress.Follow(reader.Read(Report, Stopped)))
        {
            if (!DryRun)
            {
                WriteObject(report);
            }
        }

        if (DryRun)
        {
            WriteObject(reader.Summary);
        }

        WriteVerbose(reader.Summary.ToString());
    }

    private void Report(ImportIssue issue)
    {
        _issues.Add(issue);
        if (_issues.Count > MaxIssue)
        {
            return;
        }

        switch (issue.Severity)
        {
            case IssueSeverity.Error when DryRun:
                break;
            case IssueSeverity.Error:
                WriteError(CommandErrors.From(issue));
                break;
            case IssueSeverity.Warning:
                WriteWarning(issue.ToString());
                break;
            default:
                WriteVerbose(issue.ToString());
                break;
        }
    }

    private string Target(string path)
    {
        var target = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.Name != FileSystemProvider)
        {
            ThrowTerminatingError(CommandErrors.NotAFileSystemPath(path, provider.Name));
        }

        if (Directory.Exists(target))
        {
            throw new ScoreCoachException("UnusableTarget", $"'{path}' is a folder, not a file.", path, "Name a file in it.");
        }

        return target;
    }

    private ImportOptions Options() => new()
    {
        AsOf = AsOf,
        Exam = Exam is null || Catalog.FindExam(Exam).Count > 0 ? Exam : throw ScoreCoachException.UnknownExam(Exam, Catalog),
        Edition = Edition,
        ColumnMap = ReadingParameters.TextMap(ColumnMap),
        LevelMap = ReadingParameters.EnumMap<PerformanceLevel>(LevelMap, nameof(LevelMap)),
        ResultMap = ReadingParameters.EnumMap<ExamResult>(ResultMap, nameof(ResultMap)),
        LevelThreshold = ReadingParameters.Threshold(LevelThreshold),
        DateFormats = DateFormat,
        Culture = Culture,
        Encoding = NamedEncoding.Find(Encoding),
        Delimiter = Delimiter,
        WorksheetName = WorksheetName,
        RejectPath = RejectPath is { } path ? RejectFile.PathOf(Target(path), _files) : null,
        MaxFieldLength = MaxFieldLength,
        MaxColumn = MaxColumn,
        Strict = Strict,
        NoHistory = NoHistory,
    };
}
