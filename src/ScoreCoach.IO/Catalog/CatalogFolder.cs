namespace ScoreCoach.IO.Catalog;

/// <summary>Finds the files of a catalog: files, and folders with every .json below them except in folders named "schemas".</summary>
internal static class CatalogFolder
{
    private const string SchemaFolder = "schemas";

    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

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

    /// <summary>
    /// Every .json file below a folder, in no order, except in folders named "schemas" and in those that may not be read. A folder that is
    /// reached on several ways, as by a link to one above it, counts once.
    /// </summary>
    public static IEnumerable<FileInfo> FilesIn(string folder) => FilesIn(new DirectoryInfo(folder), new HashSet<string>(StringComparer.Ordinal));

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder, HashSet<string> seen)
    {
        if (!seen.Add(RealPath(folder)))
        {
            return [];
        }

        // Folders in their order, so that the way on which a file is found does not depend on the machine.
        return folder.EnumerateFiles("*.json", Everything).Concat(folder.EnumerateDirectories("*", Everything)
            .Where(inner => !string.Equals(inner.Name, SchemaFolder, StringComparison.OrdinalIgnoreCase))
            .OrderBy(inner => inner.LinkTarget is not null)
            .ThenBy(inner => inner.Name, StringComparer.Ordinal)
            .SelectMany(inner => FilesIn(inner, seen)));
    }

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            return folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.TrimEndingDirectorySeparator(target.FullName)
                : folder.Parent is { } parent ? Path.Join(RealPath(parent), folder.Name)
                : folder.FullName;
        }
        catch (IOException)
        {
            // A link that leads to itself.
            return folder.FullName;
        }
    }
}
