using System.Management.Automation;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>Paths of the shell as full paths of the file system: relative to its location, through its drives.</summary>
internal static class FilePath
{
    /// <summary>The name of the provider whose paths are files.</summary>
    public const string Provider = "FileSystem";

    /// <summary>The full path; the file need not exist.</summary>
    /// <exception cref="ScoreCoachException">It is not a path of the file system.</exception>
    public static string Full(PathIntrinsics paths, string path)
    {
        // The runtime refuses it in words of its own.
        if (path.Contains('\0'))
        {
            throw new ScoreCoachException(
                ErrorId.UnusablePath,
                $"'{path.Replace("\0", "`0", StringComparison.Ordinal)}' is not a path: it contains a null character.",
                path,
                "Correct the path.");
        }

        var full = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == Provider ? full : throw OfOtherProvider(path, provider.Name);
    }

    /// <summary>The full path of a file that is to be written.</summary>
    /// <exception cref="ScoreCoachException">It can't be one.</exception>
    public static string Writable(PathIntrinsics paths, string path) => Full(paths, path) is var target && Directory.Exists(target)
        ? throw new ScoreCoachException(ErrorId.UnusableTarget, $"'{path}' is a folder, not a file.", path, "Specify a file in it.")
        : target;

    /// <summary>The failure of a path that is not one of the file system.</summary>
    public static ScoreCoachException OfOtherProvider(string path, string provider) => new(
        ErrorId.NotAFileSystemPath,
        $"'{path}' belongs to the provider {provider}. Accepted: paths of the file system.",
        path,
        "Specify a file of the file system.");
}
