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
    /// <param name="resolve">Gives the full path of a path.</param>
    public static VariableFiles Find(Func<string, string> resolve) =>
        CatalogLoader.PathsOf(Environment.GetEnvironmentVariable(CatalogLoader.Variable), Path.PathSeparator) is { Length: > 0 } paths
            ? new VariableFiles([.. paths.Select(resolve)])
            : None;

    private VariableFiles()
    {
    }

    private VariableFiles(ReadOnlyList<string> paths) => (Paths, _state) = (paths, string.Join('\n', paths.SelectMany(StateOf)));

    /// <inheritdoc/>
    public bool Equals(VariableFiles? other) => other is not null && _state == other._state;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_state);

    private static IEnumerable<string> StateOf(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*.json", SearchOption.AllDirectories).Select(StateOf).Order(StringComparer.Ordinal).Prepend(path)
        : [StateOf(new FileInfo(path))];

    private static string StateOf(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.FullName;
}
