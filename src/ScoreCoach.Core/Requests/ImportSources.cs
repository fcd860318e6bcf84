using ScoreCoach.Files;

namespace ScoreCoach.Requests;

/// <summary>The files of one command, each with a file for its refused rows where one is requested.</summary>
internal static class ImportSources
{
    /// <summary>Creates the sources. The host opens what is not a file, such as standard input; for a file it returns null.</summary>
    /// <exception cref="ScoreCoachException">A file for refused rows is a file that is read.</exception>
    public static ImportSource[] Of(IFileGateway gateway, IReadOnlyList<string> files, string? rejectPath, Func<string, bool> mayWrite, Func<string, Stream?> open)
    {
        var targets = rejectPath is null ? null : gateway.RejectTargets(rejectPath, files);
        return [.. files.Select((file, index) => new ImportSource(file)
        {
            Stream = open(file),
            RejectPath = targets is not null && mayWrite(targets[index]) ? targets[index] : null,
        })];
    }
}
