using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Architecture;

/// <summary>A project of the product: its sources and the assembly that was built from them.</summary>
/// <param name="Name">The name of the project and its assembly.</param>
/// <param name="RootNamespace">The namespace of its root folder.</param>
internal sealed partial record Project(string Name, string RootNamespace)
{
    public static readonly Project Core = new("ScoreCoach.Core", "ScoreCoach");
    public static readonly Project IO = new("ScoreCoach.IO", "ScoreCoach.IO");
    public static readonly Project Cmdlets = new("ScoreCoach", "ScoreCoach");
    public static readonly Project Tool = new("ScoreCoach.Cli", "ScoreCoach.Cli");

    private static readonly Project[] s_all = [Core, IO, Cmdlets, Tool];

    private string Folder => Repository.PathOf($"src/{Name}");

    /// <summary>The assembly, as it was last built.</summary>
    public string Assembly => Directory.EnumerateFiles(Path.Join(Folder, "bin"), $"{Name}.dll", SearchOption.AllDirectories)
        .OrderByDescending(File.GetLastWriteTimeUtc)
        .First();

    public static Project Named(string name) => s_all.Single(project => project.Name == name);

    /// <summary>The folder of each type outside other types, by its name in metadata; a type in several folders has several.</summary>
    public ILookup<string, string> FoldersOfTypes() =>
        Sources().SelectMany(file => TypesOf(file.Text).Select(type => (Type: type, file.Folder))).Distinct().ToLookup(type => type.Type, type => type.Folder);

    private IEnumerable<(string Folder, string Text)> Sources()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (folder is not ("bin" or "obj") && !folder.StartsWith("bin/", StringComparison.Ordinal) && !folder.StartsWith("obj/", StringComparison.Ordinal))
            {
                yield return (folder, File.ReadAllText(file));
            }
        }
    }

    // Namespaces are file-scoped, so types outside other types begin at the start of a line.
    private static IEnumerable<string> TypesOf(string text)
    {
        var scope = FileNamespace().Match(text).Groups[1].Value;
        var declarations = Declaration().Matches(text);
        if (declarations.Count == 0)
        {
            // A file of statements: the compiler makes up the type around them.
            yield return "Program";
        }

        foreach (var match in declarations.Cast<Match>())
        {
            var parameters = match.Groups["parameters"].Value;
            var arity = parameters.Length == 0 ? string.Empty : $"`{parameters.Count(character => character == ',') + 1}";
            yield return $"{(scope.Length == 0 ? string.Empty : scope + ".")}{match.Groups["name"].Value}{arity}";
        }
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:(?:class|interface|enum|struct|record(?: class| struct)?) |delegate [\w<>?,\[\] ]+? )(?<name>\w+)(?:<(?<parameters>[^>]+)>)?", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
