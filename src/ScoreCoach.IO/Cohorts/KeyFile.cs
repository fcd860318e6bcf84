using ScoreCoach.Errors;
using ScoreCoach.IO.Files;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Reads the key of a file.</summary>
internal static class KeyFile
{
    private const int MaxLength = 1 << 16;

    /// <exception cref="ScoreCoachException">The file can't be read, or holds no key.</exception>
    public static PersonKey Read(string path)
    {
        // The path may be the key itself, which must not appear in a log.
        using var stream = InputFile.Open(path, static () => new ScoreCoachException(
            ErrorId.NotFound, "The file with the key was not found.", nameof(PersonKey), "Specify the path of a file that contains the key, not the key itself."));
        var bytes = new byte[MaxLength + 1];
        try
        {
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= MaxLength
                ? PersonKey.Of(bytes.AsSpan(0, length), path)
                : throw new ScoreCoachException(
                    ErrorId.UnusableKey, FormattableString.Invariant($"'{path}' has more than {MaxLength} bytes, which is too long for a key."), path, "Specify a file that contains only the key.");
        }
        finally
        {
            Array.Clear(bytes);
        }
    }
}
