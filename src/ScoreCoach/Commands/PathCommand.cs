using System.Collections.ObjectModel;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that takes files: -Path with wildcards, -LiteralPath without, both from the pipeline.</summary>
public abstract class PathCommand : CatalogCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private string[] _paths = [];
    private bool _isLiteral;

    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet,
        HelpMessage = "Files. Wildcards are allowed.")]
    [SupportsWildcards]
    [PathTransformation]
    public string[] Path
    {
        get => _paths;
        set => _paths = value;
    }

    [Parameter(
        Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet,
        HelpMessage = "Files, by names in which no character is a wildcard.")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => _paths;
        set => (_paths, _isLiteral) = (value, true);
    }

    /// <summary>Whether a path named no file.</summary>
    private protected bool HasUnusablePath { get; private set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in _paths)
        {
            ProcessPath(path, _isLiteral);
        }
    }

    /// <summary>Takes the files of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isLiteral">Whether no character of it is a wildcard.</param>
    private protected void ProcessPath(string path, bool isLiteral)
    {
        foreach (var file in Resolve(path, isLiteral))
        {
            if (Stopped.IsCancellationRequested)
            {
                return;
            }

            ProcessFile(file);
        }
    }

    /// <summary>Takes the full path of a file.</summary>
    private protected abstract void ProcessFile(string path);

    /// <summary>Full paths of the file system; a bad one is an error of its own, and the others go on.</summary>
    private Collection<string> Resolve(string path, bool isLiteral)
    {
        try
        {
            Collection<string> found = isLiteral
                ? [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _)]
                : GetResolvedProviderPathFromPSPath(path, out provider);
            if (provider.Name != FilePath.Provider)
            {
                HasUnusablePath = true;
                WriteError(CommandErrors.From(FilePath.OfOtherProvider(path, provider.Name)));
                return [];
            }

            // As Import-Csv does: a folder that is empty this week would otherwise give a cohort of no one, and no one would know.
            if (found.Count == 0)
            {
                HasUnusablePath = true;
                WriteError(CommandErrors.NotFound(path));
            }

            return found;
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSNotSupportedException or PSInvalidOperationException)
        {
            HasUnusablePath = true;
            WriteError(CommandErrors.NotFound(path, exception));
            return [];
        }
    }
}
