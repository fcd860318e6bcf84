using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Reads score reports from files. A bad row becomes an error of its own; the other rows go on.</summary>
[Cmdlet(VerbsData.Import, "ScoreReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(ScoreReport))]
[OutputType(typeof(FileCheck))]
public sealed class ImportScoreReportCommand : ReportFileCommand
{
    private IssueReporter _issues = null!;
    private readonly RejectTargets _rejects = new();
    private int _files;
    private bool _ended;

    /// <summary>How many errors and warnings to show before one line says how many more there are.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxIssue { get; set; } = 100;

    /// <summary>The name of a variable that takes all issues.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

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

    /// <summary>Emits no reports but a check of each file: its layout, and what is wrong with it by code and field.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _issues = new IssueReporter(this, MaxIssue, IssueVariable, showsErrors: !DryRun);

    /// <inheritdoc/>
    protected override void EndProcessing() => _issues.Complete();

    private protected override void ProcessFile(string path)
    {
        if (_ended)
        {
            return;
        }

        _files++;
        if (_rejects.WasWritten(path, out var error))
        {
            WriteError(CommandErrors.From(error));
            return;
        }

        using var reader = OrThrow(() => Gateway.OpenReports(path, Options(), Catalog, Stopped));
        using var progress = new FileProgress(this, path, reader);
        if (DryRun)
        {
            WriteObject(Check(reader, progress));
        }
        else
        {
            foreach (var report in progress.Follow(reader.Read(_issues.Report, Stopped)))
            {
                WriteObject(report);
            }
        }

        _ended = Strict && (reader.Summary.Refused > 0 || reader.Summary.Unusable);
        WriteVerbose(reader.Summary.ToString());
    }

    private FileCheck Check(IReportReader reader, FileProgress progress)
    {
        var found = new IssueCollector(MaxIssue);
        foreach (var report in progress.Follow(reader.Read(issue => { found.Add(issue); _issues.Report(issue); }, Stopped)))
        {
            _ = report;
        }

        return new FileCheck(reader.Summary, found);
    }

    private string? PathOfRefused(string path)
    {
        var target = _rejects.Next(WritablePath(path), _files, Files);
        return ShouldProcess(target, "Write the refused rows") ? target : null;
    }

    private protected override ImportOptions Options() => base.Options() with
    {
        RejectPath = RejectPath is { } path ? PathOfRefused(path) : null,
        Strict = Strict,
        NoHistory = NoHistory,
    };
}
