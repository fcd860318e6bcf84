using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Architecture;

/// <summary>What may depend on what.</summary>
public partial class DependencyTests
{
    [Fact]
    public void Core_references_the_runtime_alone() =>
        Assert.All(References("src/ScoreCoach.Core", "ScoreCoach.Core"), name => Assert.Matches("^(System|netstandard|mscorlib)", name));

    [Fact]
    public void The_cmdlets_reference_Core_and_PowerShells_standard_library_only() =>
        Assert.Equal(
            ["ScoreCoach.Core", "System.Management.Automation"],
            References("src/ScoreCoach", "ScoreCoach").Where(name => !IsRuntime(name)));

    [Fact]
    public void Packages_of_the_module_are_referenced_in_IO_only()
    {
        foreach (var project in Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var packages = PackageReference().Matches(File.ReadAllText(project)).Select(match => match.Groups[1].Value)
                .Where(package => !package.EndsWith("Analyzers", StringComparison.Ordinal));
            Assert.All(packages, package => Assert.True(
                project.EndsWith("ScoreCoach.IO.csproj", StringComparison.Ordinal) || package == "PowerShellStandard.Library"
                // The tool is a process of its own, so that nothing of it can clash in a session.
                || (project.EndsWith("ScoreCoach.Cli.csproj", StringComparison.Ordinal) && package == "System.CommandLine"),
                $"{Path.GetFileName(project)} references {package}."));
        }
    }

    [Fact]
    public void Core_names_no_parameter_of_PowerShell()
    {
        using var core = new AssemblyReading(Project.Core.Assembly);
        Assert.All(core.Texts(), text => Assert.DoesNotMatch(ParameterOfPowerShell(), text));
        Assert.Matches(ParameterOfPowerShell(), "use -Weeks");
    }

    /// <summary>Calls of these are errors of the compiler in Core; what they are about is worth reading before one is taken out.</summary>
    [Fact]
    public void Core_bans_files_encodings_chance_the_clock_and_the_settings_of_the_machine()
    {
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", File.ReadAllText(Repository.PathOf("src/ScoreCoach.Core/ScoreCoach.Core.csproj")), StringComparison.Ordinal);
        var banned = File.ReadAllText(Repository.PathOf("src/ScoreCoach.Core/BannedSymbols.txt"));
        string[] symbols =
        [
            "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.IO.FileStream", "System.Text.Encoding", "System.Random", "System.Environment",
            "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
            "System.TimeZoneInfo.Local", "System.TimeZoneInfo.FindSystemTimeZoneById(System.String)", "System.Globalization.CultureInfo.CurrentCulture",
        ];
        Assert.All(symbols, symbol => Assert.Contains($":{symbol};", banned, StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_contains_no_exam_no_domain_and_no_label()
    {
        var profiles = Shipped.Catalog.Profiles.ToArray();
        var levels = Enum.GetNames<PerformanceLevel>();
        var names = profiles.Select(profile => profile.Id)
            .Concat(profiles.SelectMany(profile => profile.Domains).SelectMany(domain => domain.Aliases.Append(domain.Name).Append(domain.Id)).Where(name => name.Contains(' ', StringComparison.Ordinal) || name.Contains('-', StringComparison.Ordinal)))
            .Concat(profiles.SelectMany(profile => profile.Vocabulary.Labels).Select(label => label.Label).Except(levels).Where(label => label.Contains(' ', StringComparison.Ordinal)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        Assert.True(names.Length > 40);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            // Comments and examples may name one; string literals of rules may not.
            var literals = Literal().Matches(Comment().Replace(File.ReadAllText(file), string.Empty)).Select(match => match.Value);
            var isExample = Path.GetFileName(file) == "ToolCommands.cs";
            Assert.All(literals, literal => Assert.True(
                isExample || !Array.Exists(names, name => HasWord(literal, name)),
                $"{Path.GetFileName(file)}: {literal}"));
        }
    }

    /// <summary>Whether a text has a name as a word of its own: short codes are parts of many words.</summary>
    private static bool HasWord(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRuntime(string name) => name != "System.Management.Automation" && (name.StartsWith("System.", StringComparison.Ordinal) || name == "System");

    private static IEnumerable<string> References(string project, string assembly)
    {
        var path = Directory.EnumerateFiles(Repository.PathOf($"{project}/bin"), $"{assembly}.dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .First();
        using var reader = new PEReader(File.OpenRead(path));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex("(?<![A-Za-z0-9-])-[A-Z][A-Za-z]+")]
    private static partial Regex ParameterOfPowerShell();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
