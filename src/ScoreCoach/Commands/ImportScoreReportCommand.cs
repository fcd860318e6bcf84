using System.Management.Automation;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Reads score reports from files. A row that can't be read produces an error; the remaining rows are still imported.</summary>
[Cmdlet(VerbsData.Import, "ScoreReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(ScoreReport))]
[OutputType(typeof(FileCheck))]
public sealed class ImportScoreReportCommand : ReportImportCommand
{
    [Parameter(HelpMessage = "Emits no reports but a check of each file: its layout, and what is wrong with it by code and field.")]
    public SwitchParameter DryRun { get; set; }

    private protected override bool ShowsErrors => !DryRun;

    private protected override void ReadAll(IReportImport import, FileProgress progress)
    {
        if (DryRun)
        {
            var checker = new FileChecker(ShownIssues, Issues);
            foreach (var check in checker.Drain(progress.Follow(import.Read(checker, Stopped))))
            {
                WriteObject(check);
            }

            return;
        }

        foreach (var report in progress.Follow(import.Read(Issues, Stopped)))
        {
            WriteObject(report);
        }
    }
}
