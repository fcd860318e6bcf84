using System.Reflection;

namespace ScoreCoach.Tests.Architecture;

/// <summary>Folders are the parts of the product: a part never needs, by way of others, a part that needs it.</summary>
public class FolderTests
{
    public static TheoryData<string> WithoutCircles => new("ScoreCoach.Core", "ScoreCoach.IO", "ScoreCoach", "ScoreCoach.Cli");

    public static TheoryData<string> Named => new("ScoreCoach.Core", "ScoreCoach.IO", "ScoreCoach", "ScoreCoach.Cli");

    [Theory]
    [MemberData(nameof(WithoutCircles))]
    public void Folders_form_no_circle(string project)
    {
        var needs = NeedsOf(Project.Named(project));
        Assert.True(needs.Count > 3);
        var circle = FindCircle(needs);
        Assert.True(circle.Count == 0, string.Join('\n', circle.Select(edge => $"{edge.From} needs {edge.To}: {needs[edge.From][edge.To]}")));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Namespaces_follow_folders_and_what_scripts_may_name_is_in_the_root(string name)
    {
        var project = Project.Named(name);
        var folders = project.FoldersOfTypes();
        using var assembly = new AssemblyReading(project.Assembly);
        foreach (var handle in assembly.OuterTypes().Where(handle => assembly.NameOf(handle) != "Program"))
        {
            var type = assembly.NameOf(handle);
            var scope = assembly.Metadata.GetString(assembly.Metadata.GetTypeDefinition(handle).Namespace);
            var folder = Assert.Single(folders[type]);
            if ((assembly.Metadata.GetTypeDefinition(handle).Attributes & TypeAttributes.Public) != 0)
            {
                // PowerShell finds cmdlets, and what it calls when the module is imported and removed, among the public types.
                Assert.True(scope == "ScoreCoach" || (project == Project.Cmdlets && (scope == "ScoreCoach.Commands" || type is "ScoreCoach.Loading.ModuleCleanup" or "ScoreCoach.Completion.TabExpansionHook")), type);
                continue;
            }

            var expected = folder == "." ? project.RootNamespace : $"{project.RootNamespace}.{folder.Replace('/', '.')}";
            Assert.True(scope == expected, $"{type} is in the folder {folder}.");
        }
    }

    [Fact]
    public void A_circle_is_found_whatever_is_next_to_it()
    {
        var needs = new Dictionary<string, Dictionary<string, string>>
        {
            ["a"] = new() { ["b"] = "A1 needs B1", ["d"] = "A2 needs D" },
            ["b"] = new() { ["c"] = "B1 needs C" },
            ["c"] = new() { ["d"] = "C needs D", ["b"] = "C needs B2" },
            ["d"] = [],
        };
        Assert.Equal([("b", "c"), ("c", "b")], FindCircle(needs));
        needs["c"].Remove("b");
        Assert.Empty(FindCircle(needs));
    }

    private static Dictionary<string, Dictionary<string, string>> NeedsOf(Project project)
    {
        var folders = project.FoldersOfTypes();
        using var assembly = new AssemblyReading(project.Assembly);
        var needs = new Dictionary<string, Dictionary<string, string>>();
        var types = assembly.OuterTypes().ToHashSet();
        foreach (var type in types)
        {
            var from = FolderOf(type);
            needs.TryAdd(from, []);
            foreach (var needed in assembly.NeedsOf(type).Where(types.Contains))
            {
                var to = FolderOf(needed);
                if (to != from)
                {
                    needs[from].TryAdd(to, $"{assembly.NameOf(type)} needs {assembly.NameOf(needed)}");
                }
            }
        }

        return needs;

        string FolderOf(System.Reflection.Metadata.TypeDefinitionHandle type) => folders[assembly.NameOf(type)].Single();
    }

    /// <summary>The shortest circle; empty when there is none.</summary>
    private static List<(string From, string To)> FindCircle(Dictionary<string, Dictionary<string, string>> needs)
    {
        List<(string From, string To)> shortest = [];
        foreach (var start in needs.Keys.Order(StringComparer.Ordinal))
        {
            var cameFrom = new Dictionary<string, string>();
            var next = new Queue<string>([start]);
            while (next.TryDequeue(out var folder) && !cameFrom.ContainsKey(start))
            {
                foreach (var needed in needs[folder].Keys.Order(StringComparer.Ordinal).Where(needed => cameFrom.TryAdd(needed, folder)))
                {
                    next.Enqueue(needed);
                }
            }

            if (!cameFrom.ContainsKey(start))
            {
                continue;
            }

            var circle = new List<(string From, string To)>();
            for (var to = start; circle.Count == 0 || to != start; to = cameFrom[to])
            {
                circle.Insert(0, (cameFrom[to], to));
            }

            shortest = shortest.Count == 0 || circle.Count < shortest.Count ? circle : shortest;
        }

        return shortest;
    }
}
