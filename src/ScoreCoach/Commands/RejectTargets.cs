using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.Commands;

/// <summary>The files for refused rows of one command. None of them replaces a file that is read, and none that was written is read.</summary>
internal sealed class RejectTargets
{
    private readonly List<string> _written = [];

    /// <summary>The file for the refused rows of the next file.</summary>
    /// <param name="path">The file that the user named.</param>
    /// <param name="number">The number of the file that is read, from 1.</param>
    /// <param name="files">The files that are read; that the file's own rows do not replace it is its reader's to say.</param>
    /// <exception cref="ScoreCoachException">It is a file that is read.</exception>
    public string Next(string path, int number, IReadOnlyList<string> files)
    {
        var target = RejectFile.PathOf(path, number);
        if (files.Where((_, index) => index != number - 1).Any(file => ReplacingFile.AreSame(file, target)))
        {
            throw new ScoreCoachException("UnusableTarget", $"'{target}' is a file that is read; refused rows would replace it.", target, "Name another file with -RejectPath.");
        }

        _written.Add(target);
        return target;
    }

    /// <summary>Whether a file that is to be read is one of these.</summary>
    public bool WasWritten(string file, [NotNullWhen(true)] out ScoreCoachException? error)
    {
        error = _written.Exists(written => ReplacingFile.AreSame(written, file))
            ? new ScoreCoachException("UnusableTarget", $"'{file}' was written by this very command and is not read.", file, "Name another file with -RejectPath.")
            : null;
        return error is not null;
    }
}
