namespace ScoreCoach.IO.Files;

/// <summary>Errors of writing to a temporary file, with the path that the user knows.</summary>
internal static class WriteErrors
{
    /// <summary>Runs what may fail.</summary>
    /// <param name="path">The path that the user knows.</param>
    /// <param name="temporary">The path that the system names.</param>
    /// <param name="write">What may fail.</param>
    /// <exception cref="IOException">It failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Access was denied.</exception>
    public static T Naming<T>(string path, string temporary, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (Restated(exception, path, temporary) is { } restated)
        {
            throw restated;
        }
    }

    /// <summary>The error with the other path; null where it names neither.</summary>
    public static Exception? Restated(Exception exception, string path, string temporary) =>
        !exception.Message.Contains(temporary, StringComparison.Ordinal) ? null
        : exception.Message.Replace(temporary, path, StringComparison.Ordinal) is var message && exception is UnauthorizedAccessException
            ? new UnauthorizedAccessException(message, exception)
            : exception is IOException ? new IOException(message, exception) : null;
}
