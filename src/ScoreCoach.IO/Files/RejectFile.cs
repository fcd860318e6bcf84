using ScoreCoach.Errors;

namespace ScoreCoach.IO.Files;

/// <summary>The files for refused rows. Files differ in their layout, so each has a reject file of its own.</summary>
internal static class RejectFile
{
    /// <summary>The reject file of each file: the path itself for the first, then name-2.csv, name-3.csv.</summary>
    /// <exception cref="ScoreCoachException">One of them is another file that is read; that a file's own rows do not replace it is its reader's to say.</exception>
    public static IReadOnlyList<string> TargetsOf(string path, IReadOnlyList<string> files)
    {
        var targets = new string[files.Count];
        var read = files.Select((file, number) => (Path: ReplacingFile.FinalPath(file), Number: number)).ToLookup(file => file.Path, file => file.Number, ReplacingFile.PathComparer);
        for (var number = 0; number < targets.Length; number++)
        {
            var target = targets[number] = number == 0 ? path : Numbered(path, number + 1);
            if (read[ReplacingFile.FinalPath(target)].Any(file => file != number))
            {
                throw new ScoreCoachException(
                    ErrorId.UnusableTarget,
                    $"'{target}' is an input file; refused rows would replace it.",
                    target,
                    Advice.With($"Specify another file with {OptionExample.Of(nameof(ScoreCoach.Files.ImportSource.RejectPath))}."));
            }
        }

        return targets;
    }

    private static string Numbered(string path, int number) =>
        Path.Join(Path.GetDirectoryName(path), FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));
}
