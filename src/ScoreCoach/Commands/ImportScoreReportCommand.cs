using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>
/// Reads score reports from files. A row that can't be read produces an error; the remaining rows are still imported. Files are read
/// after all pipeline input has arrived, so that a person's attempts are found across all of them.
/// </summary>
[Cmdlet(VerbsData.Import, "ScoreReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(ScoreReport))]
[OutputType(typeof(FileCheck))]
public sealed class ImportScoreReportCommand : ReportFileCommand
{
    private const int DefaultMaxIssue = 100;
    private readonly List<string> _files = [];
    private ImportOptions _options = null!;
    private IssueReporter _issues = null!;

    [Parameter(HelpMessage = "How many errors and warnings to show before one line shows how many more there are.")]
    [WholeNumberTransformation]
    [NumberRange(0, int.MaxValue)]
    public int? MaxIssue { get; set; }

    [Parameter(HelpMessage = "The name of a variable that takes all issues, without $; with + before it they are added to what it holds.")]
    public string? IssueVariable { get; set; }

    [Parameter(
        HelpMessage = "A file for the refused rows, in the file's own layout; once corrected, it can be imported as it is. With several files " +
            "the second has \"-2\" in the name, and so on.")]
    public string? RejectPath { get; set; }

    [Parameter(HelpMessage = "Ends the import at the first refused or incomplete report.")]
    public SwitchParameter Strict { get; set; }

    [Parameter(HelpMessage = "Reads reports without the earlier attempts of their person; saves memory.")]
    public SwitchParameter NoHistory { get; set; }

    [Parameter(HelpMessage = "Emits no reports but a check of each file: its layout, and what is wrong with it by code and field.")]
    public SwitchParameter DryRun { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _options = OrThrow(Options);
        _issues = new IssueReporter(this, MaxIssue ?? DefaultMaxIssue, TypedTexts.Given(IssueVariable), showsErrors: !DryRun);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_files.Count > 0)
        {
            using var import = OrThrow(() => Gateway.OpenReports(Sources(), _options, Catalog));
            using var progress = new FileProgress(this, import);
            WriteAll(import, progress);
        }

        _issues.Complete();
    }

    private protected override void ProcessFile(string path) => _files.Add(path);

    private protected override ImportOptions Options() => base.Options() with { Strict = Strict, NoHistory = NoHistory };

    private void WriteAll(IReportImport import, FileProgress progress)
    {
        if (DryRun)
        {
            var checker = new FileChecker(MaxIssue ?? DefaultMaxIssue, _issues);
            foreach (var check in checker.Drain(progress.Follow(import.Read(checker, Stopped))))
            {
                WriteObject(check);
            }

            return;
        }

        foreach (var report in progress.Follow(import.Read(_issues, Stopped)))
        {
            WriteObject(report);
        }
    }

    private ImportSource[] Sources() => ImportSources.Of(
        Gateway, _files, TypedTexts.Given(RejectPath) is { } path ? FilePath.Writable(SessionState.Path, path) : null, target => ShouldProcess(target, "Write the refused rows"), _ => null);
}
