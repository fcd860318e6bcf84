using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that takes files: -Path with wildcards, -LiteralPath without, both from the pipeline.</summary>
public abstract class PathCommand : CatalogCommand
{
    private protected const string FileSystemProvider = "FileSystem";
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private readonly List<string> _files = [];
    private string[] _paths = [];
    private bool _literal;

    /// <summary>Files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[] Path
    {
        get => _paths;
        set => _paths = value;
    }

    /// <summary>Files, by names in which no character is a wildcard.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    public string[] LiteralPath
    {
        get => _paths;
        set => (_paths, _literal) = (value, true);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string[] files = [.. _paths.SelectMany(Resolve)];
        _files.AddRange(files);
        foreach (var file in files)
        {
            if (Stopped.IsCancellationRequested)
            {
                return;
            }

            ProcessFile(file);
        }
    }

    private protected abstract void ProcessFile(string path);

    /// <summary>The files that were named until now, those of the pipeline as they come.</summary>
    private protected IReadOnlyList<string> Files => _files;

    /// <summary>The full path of a file that is to be written.</summary>
    private protected string WritablePath(string path)
    {
        var target = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.Name != FileSystemProvider)
        {
            ThrowTerminatingError(CommandErrors.NotAFileSystemPath(path, provider.Name));
        }

        if (Directory.Exists(target))
        {
            throw new ScoreCoachException("UnusableTarget", $"'{path}' is a folder, not a file.", path, "Name a file in it.");
        }

        return target;
    }

    /// <summary>Full paths of the file system; a bad one is an error of its own, and the others go on.</summary>
    private System.Collections.ObjectModel.Collection<string> Resolve(string path)
    {
        try
        {
            if (_literal)
            {
                var literal = GetUnresolvedProviderPathFromPSPath(path);
                return [literal];
            }

            var resolved = GetResolvedProviderPathFromPSPath(path, out var provider);
            if (provider.Name != FileSystemProvider)
            {
                WriteError(CommandErrors.NotAFileSystemPath(path, provider.Name));
                return [];
            }

            // As Import-Csv does: a folder that is empty this week would otherwise give a cohort of nobody, and nobody would know.
            if (resolved.Count == 0)
            {
                WriteError(CommandErrors.NotFound(path));
            }

            return resolved;
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSNotSupportedException or PSInvalidOperationException)
        {
            WriteError(CommandErrors.NotFound(path, exception));
            return [];
        }
    }
}
