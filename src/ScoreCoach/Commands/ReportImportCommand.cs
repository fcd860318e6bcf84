using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>
/// A cmdlet that imports files of score reports and writes what is wrong with them to the streams of the session. Files are read after all
/// pipeline input has arrived, so that a person's attempts are found across all of them.
/// </summary>
public abstract class ReportImportCommand : ReportFileCommand
{
    private const int DefaultMaxIssue = 100;
    private readonly List<string> _files = [];

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

    private protected int ShownIssues => MaxIssue ?? DefaultMaxIssue;

    private protected IssueReporter Issues { get; private set; } = null!;

    private protected ImportOptions ImportOptions { get; private set; } = null!;

    private protected virtual bool ShowsErrors => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ImportOptions = OrThrow(Options);
        Issues = new IssueReporter(this, ShownIssues, TypedTexts.Given(IssueVariable), ShowsErrors);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_files.Count > 0)
        {
            using var import = OrThrow(() => Gateway.OpenReports(Sources(), ImportOptions, Catalog));
            using var progress = new FileProgress(this, import);
            ReadAll(import, progress);
        }

        Issues.Complete();
    }

    private protected override void ProcessFile(string path) => _files.Add(path);

    private protected override ImportOptions Options() => base.Options() with { Strict = Strict, NoHistory = NoHistory };

    /// <summary>Reads the reports of all files.</summary>
    private protected abstract void ReadAll(IReportImport import, FileProgress progress);

    private ImportSource[] Sources() => ImportSources.Of(
        Gateway, _files, TypedTexts.Given(RejectPath) is { } path ? FilePath.Writable(SessionState.Path, path) : null, target => ShouldProcess(target, "Write the refused rows"), _ => null);
}
