namespace ScoreCoach.IO.Catalog;

/// <summary>Finds the files of a catalog: files, and folders with every .json below them except in folders named "schemas".</summary>
internal static class CatalogFolder
{
    private const string SchemaFolder = "schemas";

    /// <summary>The files in the order of the paths; those of a folder in ordinal order, so that it is the same on every machine.</summary>
    public static IEnumerable<string> Files(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.SelectMany(Files).Where(path => seen.Add(Path.GetFullPath(path)));
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            // A path that does not exist is a file that can't be read, which is a finding of its own.
            return [path];
        }

        return FilesIn(path)
            .Select(file => (file.FullName, Name: Path.GetRelativePath(path, file.FullName).Replace('\\', '/')))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry.FullName);
    }

    /// <summary>Every .json file below a folder, in no order, except in folders named "schemas".</summary>
    public static IEnumerable<FileInfo> FilesIn(string folder)
    {
        var root = new DirectoryInfo(folder);
        return root.EnumerateFiles("*.json").Concat(root.EnumerateDirectories()
            .Where(inner => !string.Equals(inner.Name, SchemaFolder, StringComparison.OrdinalIgnoreCase))
            .SelectMany(inner => FilesIn(inner.FullName)));
    }
}
