using System.Globalization;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option of the command line.</summary>
/// <param name="Name">Its name with the dashes.</param>
/// <param name="Value">What its value is called; null for a switch.</param>
/// <param name="Help">One line.</param>
internal sealed record Option(string Name, string? Value, string Help)
{
    /// <summary>A short spelling that is accepted too; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>The command that has it, for those who use another one; null for options of several.</summary>
    public string? Command { get; init; }

    /// <summary>Whether its value is the path of a file or folder.</summary>
    public bool IsPath => Value == "PATH";

    /// <summary>Whether the path of a file can stand in place of a pair.</summary>
    public bool AcceptsFile { get; init; }

    /// <summary>What the engine calls it: the name in Pascal case, unless the tool has a short one.</summary>
    public string Parameter { get; init; } =
        string.Concat(Name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
