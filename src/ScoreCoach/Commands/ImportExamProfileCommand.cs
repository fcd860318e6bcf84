using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Loading;

namespace ScoreCoach.Commands;

/// <summary>Adds exams and guides of your own, from JSON files or folders, for the rest of the session.</summary>
[Cmdlet(VerbsData.Import, "ExamProfile", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExamProfile))]
public sealed class ImportExamProfileCommand : PathCommand
{
    private protected override void ProcessFile(string path)
    {
        var reading = OrThrow(() => Gateway.ReadCatalog([path], Catalog, ProfileOrigin.Imported));
        foreach (var finding in reading.Findings)
        {
            WriteError(CommandErrors.From(finding));
        }

        ModuleSession.Add(reading, WarnOnce);
        WriteObject(reading.Profiles, enumerateCollection: true);
    }
}
