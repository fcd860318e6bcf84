using System.Runtime.ExceptionServices;
using ScoreCoach.Errors;

namespace ScoreCoach.IO.Files;

/// <summary>Opens files that are read as a whole. What keeps one from being opened is an error in the words of the user.</summary>
internal static class InputFile
{
    /// <summary>How long a pipe that a program is to write to may take to be opened. One that a shell puts in place of a command is there at once.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    /// <summary>Opens a file, a pipe or a device.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notFound">What to say where there is none.</param>
    /// <exception cref="ScoreCoachException">It can't be opened.</exception>
    public static FileStream Open(string path, Func<ScoreCoachException> notFound)
    {
        return Try(path, notFound, () => Open(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), MaxWait, CancellationToken.None));
    }

    /// <summary>Opens a file that is read more than once, which a pipe or a device is not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notFound">What to say where there is none.</param>
    /// <param name="notAFile">What to say of something else, which is not opened: a pipe would wait for a program that writes to it.</param>
    /// <exception cref="ScoreCoachException">It can't be opened.</exception>
    public static FileStream OpenFile(string path, Func<ScoreCoachException> notFound, Func<ScoreCoachException> notAFile) =>
        Try(path, notFound, () => LengthOf(path)) == 0 ? throw notAFile() : Open(path, notFound);

    /// <summary>Reads a file, or what a pipe gives, such as that of a shell in place of a command.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxLength">How many bytes it may have.</param>
    /// <param name="notFound">What to say where there is none.</param>
    /// <exception cref="ScoreCoachException">It can't be read, or is longer.</exception>
    public static byte[] Read(string path, int maxLength, Func<ScoreCoachException> notFound)
    {
        using var stream = Open(path, notFound);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maxLength)
                {
                    throw new ScoreCoachException(
                        ErrorId.UnusablePath, FormattableString.Invariant($"'{path}' is longer than {maxLength >> 20} MB, or has no end. Accepted: a file of up to {maxLength >> 20} MB."), path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScoreCoachException(ErrorId.UnusablePath, $"'{path}' can't be read: {exception.Message}", path);
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Opens what may be a pipe without a program that writes to it, which the system would wait for without end. Only opening is limited: a program
    /// may take long to write, such as one that asks for a password.
    /// </summary>
    /// <exception cref="IOException">No program opened the pipe in time, or the file can't be opened.</exception>
    /// <exception cref="OperationCanceledException">Waiting is to stop.</exception>
    public static FileStream Open(string path, Func<FileStream> open, TimeSpan maxWait, CancellationToken cancellation)
    {
        // A pipe has no length. It need not be asked of a file that has one.
        if (OperatingSystem.IsWindows() || LengthOf(path) != 0)
        {
            return open();
        }

        var opened = Task.Factory.StartNew(open, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            if (opened.Wait((int)maxWait.TotalMilliseconds, cancellation))
            {
                return opened.Result;
            }
        }
        catch (AggregateException failed) when (failed.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
        catch (OperationCanceledException)
        {
            Release(opened);
            throw;
        }

        Release(opened);
        throw new IOException("It is a pipe that no program writes to.");
    }

    /// <summary>The length of a file, with links followed; 0 for a pipe or a device, null where nothing is there.</summary>
    public static long? LengthOf(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } final ? final : file;
        return target.Exists ? target.Length : null;
    }

    private static T Try<T>(string path, Func<ScoreCoachException> notFound, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Directory.Exists(path) ? IsFolder(path) : notFound();
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw IsFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException(ErrorId.UnusablePath, $"'{path}' can't be read: {exception.Message}", path);
        }
    }

    private static ScoreCoachException IsFolder(string path) => new(ErrorId.UnusablePath, $"'{path}' is a folder, not a file.", path, "Specify a file in it.");

    // The thread waits on, and ends with the process.
    private static void Release(Task<FileStream> opened) => opened.ContinueWith(
        static late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
}
