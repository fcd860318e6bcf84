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
            return length <= MaxLength
                ? PersonKey.Of(bytes.AsSpan(0, length), path)
                : throw new ScoreCoachException(
                    ErrorId.UnusableKey, $"'{path}' is longer than {MaxLength} bytes, so that it is hardly a key.", path, "Specify a file that holds the key alone.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ScoreCoachException(ErrorId.NotFound, $"There is no file '{path}'.", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException(ErrorId.UnusablePath, $"'{path}' can't be read: {exception.Message}", path);
        }
    }
}
