using System.Text.RegularExpressions;

namespace ScoreCoach.HelpBuilder;

/// <summary>A link at the end of a page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Target">The page, relative to the folder of the help pages.</param>
internal sealed partial record HelpLink(string Text, string Target)
{
    private const string Parent = "../";

    /// <summary>The link as a console shows it: pages outside the help are named by their path in the repository.</summary>
    public string Title => Target.StartsWith(Parent, StringComparison.Ordinal) ? $"{Text} (docs/{Target[Parent.Length..]})" : Text;

    /// <summary>Parses an item of a list that is a link; null for anything else.</summary>
    public static HelpLink? TryParse(string item) =>
        Item().Match(item) is { Success: true } link ? new(link.Groups["text"].Value, link.Groups["target"].Value) : null;

    [GeneratedRegex("^- \\[(?<text>[^\\]]+)\\]\\((?<target>[^)]+)\\)$")]
    private static partial Regex Item();
}
