using System.Text;
using ScoreCoach.Errors;
using ScoreCoach.Exports;
using ScoreCoach.IO.Files;

namespace ScoreCoach.IO.Exports;

/// <summary>A file of an export, which appears when it is complete. What prevents that is one kind of failure.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly ReplacingFile _file;

    private OutputFile(string path, ReplacingFile file) => (_path, _file) = (path, file);

    public Stream Stream => _file.Stream;

    /// <summary>Checks that a file may be written.</summary>
    /// <exception cref="ScoreCoachException">It exists and is to be kept.</exception>
    public static void Check(string path, ExportRequest request)
    {
        if (request.NoClobber && File.Exists(path))
        {
            throw new ScoreCoachException(
                ErrorId.FileExists,
                $"The file '{path}' exists; it was kept.",
                path,
                Advice.With($"Specify another file, or replace this one by omitting {OptionExample.Of(nameof(ExportRequest.NoClobber))}."));
        }
    }

    /// <summary>Starts to write a file.</summary>
    /// <exception cref="ScoreCoachException">It can't be written.</exception>
    public static OutputFile Create(string path, ExportRequest request)
    {
        if (!request.Force && ReplacingFile.IsReadOnly(path))
        {
            throw new ScoreCoachException(
                ErrorId.NotWritten,
                $"'{path}' can't be written, because it is read-only.",
                path,
                Advice.With($"Specify another file, or replace this one with {OptionExample.Of(nameof(ExportRequest.Force))}."));
        }

        return Try(path, () => new OutputFile(path, new ReplacingFile(path, request.Force)));
    }

    /// <summary>Runs what writes to a file.</summary>
    /// <exception cref="ScoreCoachException">It can't be written.</exception>
    public static T Try<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (EncoderFallbackException exception)
        {
            var character = exception.CharUnknownHigh == default ? exception.CharUnknown : char.ConvertToUtf32(exception.CharUnknownHigh, exception.CharUnknownLow);
            throw new ScoreCoachException(
                ErrorId.NotWritten,
                FormattableString.Invariant($"'{path}' can't be written: its encoding does not have the character U+{character:X4}."),
                path,
                Advice.With($"Omit {OptionExample.Of(ExportRequest.EncodingOption)} to write UTF-8, which has every character."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScoreCoachException(ErrorId.NotWritten, $"'{path}' can't be written. {exception.Message}", path, "Specify a path in an existing folder that you can write to.");
        }
    }

    /// <summary>Frees what writes to a file. What it still holds need not arrive: after all was written, it holds nothing.</summary>
    public static void Discard(IDisposable? document)
    {
        try
        {
            document?.Dispose();
        }
        catch (Exception exception) when (exception is IOException or EncoderFallbackException)
        {
            // That it can't be written was stated when it was tried.
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="ScoreCoachException">It can't be written.</exception>
    public void Complete() => Try(_path, () =>
    {
        _file.Complete();
        return true;
    });

    public void Dispose() => _file.Dispose();
}
