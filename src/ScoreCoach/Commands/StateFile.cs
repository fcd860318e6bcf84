using System.Management.Automation;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>Writes the state of a cohort, and emits the file.</summary>
internal static class StateFile
{
    public static void Write(Cmdlet command, string path, Action<string> write)
    {
        try
        {
            write(path);
            command.WriteObject(new FileInfo(path));
        }
        catch (ScoreCoachException failure)
        {
            command.ThrowTerminatingError(CommandErrors.From(failure));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            command.ThrowTerminatingError(CommandErrors.NotWritten(path, failure));
        }
    }
}
