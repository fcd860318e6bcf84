using System.Text;
using System.Text.RegularExpressions;

namespace ScoreCoach.HelpBuilder;

/// <summary>Markdown inside a paragraph as plain text: a console shows no backticks and follows no links.</summary>
internal static partial class PlainText
{
    /// <summary>The text without marks.</summary>
    public static string Of(string markdown) => Link().Replace(markdown, "$1").Replace("`", string.Empty, StringComparison.Ordinal);

    /// <summary>The text in lines of a width, each behind an indent; further lines of an item stand below its text.</summary>
    public static string Wrap(string text, int width, string indent)
    {
        var hanging = PageLines.IsItem(text) ? indent + "  " : indent;
        var lines = new List<StringBuilder> { new(indent) };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > hanging.Length && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(new(hanging));
            }

            lines[^1].Append(lines[^1].Length > (lines.Count == 1 ? indent : hanging).Length ? " " : string.Empty).Append(word);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("\\[([^\\]]+)\\]\\([^)]+\\)")]
    private static partial Regex Link();
}
