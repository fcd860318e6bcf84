using System.Management.Automation;
using ScoreCoach.Audits;
using ScoreCoach.Binding;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>
/// Checks JSON files of exams and guides: emits what is wrong and where; nothing when all is well. With -Audit also what is
/// unverified, contradictory, old or about to close, in these files or in all exams that the session knows.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "ExamProfile", DefaultParameterSetName = CatalogSet)]
[OutputType(typeof(CatalogFinding), typeof(AuditFinding))]
public sealed class TestExamProfileCommand : PathCommand
{
    private const string CatalogSet = "Catalog";
    private readonly List<string> _files = [];

    [Parameter(HelpMessage = "Audits the facts: sources, conflicts, closing dates. Without files: those of all exams that the session knows.")]
    public SwitchParameter Audit { get; set; }

    [Parameter(HelpMessage = "The day of the audit.")]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != CatalogSet)
        {
            base.ProcessRecord();
        }
        else if (Audit)
        {
            WriteObject(OrThrow(() => AuditRules.Check([.. Catalog.Profiles], AsOf, _ => [])), enumerateCollection: true);
        }
        else
        {
            WriteError(CommandErrors.From(new ScoreCoachException(
                ErrorId.NothingToTest, "No file was specified.", null, "Specify profile files with -Path, or audit all known exams with -Audit.")));
        }
    }

    // Files may refer to each other: a vendor in one, its exam in another.
    private protected override void ProcessFile(string path) => _files.Add(path);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_files.Count == 0)
        {
            return;
        }

        var reading = OrThrow(() => Gateway.ReadCatalog(_files, Catalog));
        WriteObject(reading.Findings, enumerateCollection: true);
        if (Audit)
        {
            WriteObject(AuditRules.Check(reading.Profiles, AsOf, exam => Catalog.FindExam(exam)), enumerateCollection: true);
        }
    }
}
