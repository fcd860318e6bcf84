using ScoreCoach.Errors;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Reads the key of a file.</summary>
internal static class KeyFile
{
    private const int MaxLength = 1 << 16;

    /// <exception cref="ScoreCoachException">The file can't be read, or holds no key.</exception>
    public static PersonKey Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[MaxLength + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
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
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // The path may be the key itself, which must not appear in a log.
            throw new ScoreCoachException(ErrorId.NotFound, "The file with the key was not found.", nameof(PersonKey), "Specify the path of a file that contains the key, not the key itself.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException(ErrorId.UnusablePath, $"'{path}' can't be read: {exception.Message}", path);
        }
    }
}
