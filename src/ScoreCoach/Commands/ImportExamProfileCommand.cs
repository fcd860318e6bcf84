using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Loading;

namespace ScoreCoach.Commands;

/// <summary>Adds your own exams and guides, from JSON files or folders, for the rest of the session.</summary>
[Cmdlet(VerbsData.Import, "ExamProfile", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExamProfile))]
public sealed class ImportExamProfileCommand : PathCommand
{
    private readonly List<string> _files = [];

    // Files may refer to each other: a vendor in one, its exam in another.
    private protected override void ProcessFile(string path) => _files.Add(path);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_files.Count == 0)
        {
            return;
        }

        var reading = OrThrow(() => Gateway.ReadCatalog(_files, Catalog, ProfileOrigin.Imported));
        foreach (var finding in reading.Findings)
        {
            WriteError(CommandErrors.From(finding));
        }

        SessionExams.Current.Add(reading, FullPath, WarnOnce);
        foreach (var profile in reading.Profiles)
        {
            WriteVerbose($"{profile} from '{profile.Path}' is known for the rest of the session.");
        }

        foreach (var guide in reading.Guides)
        {
            WriteVerbose($"The guide '{guide.Id}' from '{guide.Path}' is known for the rest of the session.");
        }

        WriteObject(reading.Profiles, enumerateCollection: true);
    }
}
