using System.Text.RegularExpressions;

namespace ScoreCoach.Cli;

/// <summary>The engine names parameters as the cmdlets have them; here they are typed in kebab case.</summary>
internal static partial class OptionNames
{
    private static readonly HashSet<string> Known = ToolCommands.All
        .SelectMany(command => command.Options)
        .Select(option => option.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Writes "-LevelMap" as "--level-map", where there is such an option.</summary>
    public static string AsTyped(string text) => Parameter().Replace(text, match =>
    {
        var option = "-" + Capital().Replace(match.Value[1..], letter => "-" + letter.Value.ToLowerInvariant());
        return option == "--reject-path" ? Options.Rejects.Name : Known.Contains(option) ? option : match.Value;
    });

    [GeneratedRegex("(?<![A-Za-z0-9-])-[A-Z][A-Za-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
