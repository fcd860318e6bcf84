namespace ScoreCoach;

/// <summary>
/// A file that appears whole or not at all: written beside its target under another name, and renamed when it is complete.
/// </summary>
public sealed class ReplacingFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private bool _complete;

    /// <summary>Starts a file.</summary>
    /// <param name="path">The target.</param>
    public ReplacingFile(string path)
    {
        _target = Path.GetFullPath(path);
        _temporary = Path.Join(Path.GetDirectoryName(_target), $".{Path.GetFileName(_target)}.{Environment.ProcessId}.tmp");
        Stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
        _complete = true;
    }

    /// <summary>Removes what was written, unless it is complete.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete)
        {
            File.Delete(_temporary);
        }
    }
}
