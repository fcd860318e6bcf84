using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Checks JSON files of exams and guides: emits what is wrong and where; nothing when all is well.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExamProfile", DefaultParameterSetName = PathSet)]
[OutputType(typeof(CatalogFinding))]
public sealed class TestExamProfileCommand : PathCommand
{
    private protected override void ProcessFile(string path) =>
        WriteObject(OrThrow(() => Gateway.ReadCatalog([path], Catalog)).Findings, enumerateCollection: true);
}
