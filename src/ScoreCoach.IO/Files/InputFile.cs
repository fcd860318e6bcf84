using ScoreCoach.Errors;

namespace ScoreCoach.IO.Files;

/// <summary>Opens files that are read as a whole. What keeps one from being opened is an error in the words of the user.</summary>
internal static class InputFile
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notFound">What to say where there is none.</param>
    /// <exception cref="ScoreCoachException">It can't be opened.</exception>
    public static FileStream Open(string path, Func<ScoreCoachException> notFound)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw notFound();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException(ErrorId.UnusablePath, $"'{path}' can't be read: {exception.Message}", path);
        }
    }
}
