using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Loading;

/// <summary>The files and folders that the variable names, and the state that they are in: they are read again when one of them changes.</summary>
internal sealed record VariableFiles
{
    public static readonly VariableFiles None = new();

    private readonly string _state = string.Empty;

    /// <summary>The full paths.</summary>
    public ReadOnlyList<string> Paths { get; private init; } = [];

    /// <summary>Looks at the variable.</summary>
    /// <param name="gateway">Finds the files of a folder.</param>
    /// <param name="resolve">Gives the full path of a path.</param>
    public static VariableFiles Find(Func<IFileGateway> gateway, Func<string, string> resolve) =>
        CatalogLoader.PathsOf(Environment.GetEnvironmentVariable(CatalogLoader.Variable), Path.PathSeparator) is { Length: > 0 } paths
            ? new VariableFiles(gateway(), [.. paths.Select(resolve)])
            : None;

    private VariableFiles()
    {
    }

    private VariableFiles(IFileGateway gateway, ReadOnlyList<string> paths) =>
        (Paths, _state) = (paths, string.Join('\n', paths.Concat(gateway.FindCatalogFiles(paths).Select(path => StateOf(new FileInfo(path))))));

    /// <inheritdoc/>
    public bool Equals(VariableFiles? other) => other is not null && _state == other._state;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_state);

    private static string StateOf(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.FullName;
}
