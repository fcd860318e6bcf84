namespace ScoreCoach.IO.Files;

/// <summary>
/// A file that appears whole or not at all: written next to its target under another name, and renamed when it is complete.
/// Links are followed and permissions kept; anything that is not a file, such as a pipe or a device, is written to directly.
/// </summary>
internal sealed class ReplacingFile : IDisposable
{
    /// <summary>A file with a longer name gets a temporary name by chance, so that it stays within what the system allows.</summary>
    private const int MaxName = 50;

    /// <summary>As many as systems follow.</summary>
    private const int MaxLinks = 40;

    private readonly string _target;
    private readonly string? _temporary;
    private readonly bool _replacesReadOnly;
    private bool _complete;

    /// <summary>Begins the file.</summary>
    /// <param name="path">The target.</param>
    /// <param name="replacesReadOnly">Whether a file that is read-only is replaced.</param>
    /// <param name="isPrivate">Whether the file is for its owner alone, whatever was there.</param>
    /// <exception cref="IOException">The folder does not exist, or the target is a folder or can't be written.</exception>
    public ReplacingFile(string path, bool replacesReadOnly = false, bool isPrivate = false)
    {
        _replacesReadOnly = replacesReadOnly;
        if (IsDevice(path))
        {
            // /dev/stdout is a link to a link; what it ends in has no name of its own.
            _target = path;
            Stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (Stream.CanSeek)
            {
                // A shell may have put a file there, with something in it already.
                Stream.Seek(0, SeekOrigin.End);
            }

            return;
        }

        _target = FinalPath(path);
        var folder = Path.GetDirectoryName(_target);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to write '{Path.GetFileName(path)}' to.");
        }

        if (Directory.Exists(_target))
        {
            throw new IOException($"'{path}' is a folder, not a file. Specify a file in it.");
        }

        var isReadOnly = IsReadOnly(_target);
        if (isReadOnly && !replacesReadOnly)
        {
            throw new UnauthorizedAccessException($"'{path}' is read-only.");
        }

        // What is read-only can't be opened to find out.
        if (!isReadOnly && OpenIfPipe(_target) is { } direct)
        {
            Stream = direct;
            return;
        }

        var temporary = Path.Join(folder, isPrivate || Path.GetFileName(_target).Length > MaxName ? $".{Path.GetRandomFileName()}.tmp" : $".{Path.GetFileName(_target)}.{Environment.ProcessId}.tmp");
        _temporary = temporary;
        Stream = WriteErrors.Naming(path, temporary, () => new NamedStream(new FileStream(temporary, OptionsFor(isPrivate)), path, temporary));
        if (!OperatingSystem.IsWindows() && !isPrivate && File.Exists(_target))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
        }
    }

    public Stream Stream { get; }

    /// <summary>The full path of the file that a path stands for, with links followed.</summary>
    public static string FinalPath(string path)
    {
        var full = Path.GetFullPath(path);
        return IsDevice(full) || new FileInfo(full).LinkTarget is null
            ? full
            : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }

    /// <summary>Compares paths as the system does.</summary>
    public static StringComparer PathComparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether two paths stand for one file, with links to files and folders followed, by the rules of the system for upper and lower case.</summary>
    public static bool AreSame(string left, string right) =>
        PathComparer.Equals(RealPath(left), RealPath(right));

    private static string RealPath(string path)
    {
        var links = MaxLinks;
        return RealPath(FinalPath(path), ref links);
    }

    /// <summary>A full path without folders that are links, as far as so many links lead.</summary>
    private static string RealPath(string path, ref int links)
    {
        if (IsDevice(path) || Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var real = Path.Join(RealPath(folder, ref links), Path.GetFileName(path));
        var link = new DirectoryInfo(real);
        return link is { LinkTarget: not null, Exists: true } && links-- > 0 && link.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? RealPath(Path.TrimEndingDirectorySeparator(target.FullName), ref links)
            : real;
    }

    /// <summary>Whether there is a file that is read-only.</summary>
    public static bool IsReadOnly(string path) => File.Exists(path) && File.GetAttributes(FinalPath(path)).HasFlag(FileAttributes.ReadOnly);

    /// <summary>Puts the file instead.</summary>
    public void Complete()
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            if (_replacesReadOnly && IsReadOnly(_target))
            {
                File.SetAttributes(_target, File.GetAttributes(_target) & ~FileAttributes.ReadOnly);
            }

            WriteErrors.Naming(_target, _temporary, () =>
            {
                File.Move(_temporary, _target, overwrite: true);
                return true;
            });
        }

        _complete = true;
    }

    /// <summary>Removes what was written, unless it is complete.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete && _temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static FileStreamOptions OptionsFor(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = isPrivate ? FileMode.CreateNew : FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            // From the start: no one else can open it before it is renamed.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Whether a path stands for a device, such as standard output.</summary>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static FileStream? OpenIfPipe(string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target))
        {
            return null;
        }

        var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }
}
