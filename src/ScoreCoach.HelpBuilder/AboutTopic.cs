using System.Text;

namespace ScoreCoach.HelpBuilder;

/// <summary>A conceptual topic, docs/en-US/about_Name.md: a heading with its name, one paragraph that sums it up, then sections.</summary>
/// <param name="Name">The name, such as about_ScoreCoach.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Body">The text below, as a console shows it.</param>
internal sealed record AboutTopic(string Name, string Summary, string Body)
{
    private const int Width = 80;
    private const string Indent = "    ";

    /// <summary>Reads the topics of a folder, in the order of their names.</summary>
    /// <exception cref="PageFormatException">A page has another layout.</exception>
    public static IReadOnlyList<AboutTopic> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "about_*.md").Order(StringComparer.Ordinal).Select(file => Parse(file, File.ReadAllText(file)))];

    /// <summary>The text as Get-Help shows it. It takes the fifth line for the synopsis.</summary>
    public string Render() => $"TOPIC\n{Indent}{Name}\n\nSHORT DESCRIPTION\n{Indent}{Summary}\n\nLONG DESCRIPTION\n{Body}";

    private static AboutTopic Parse(string path, string text)
    {
        var lines = new PageLines(path, text);
        var name = lines.Heading(1, Path.GetFileNameWithoutExtension(path));
        if (lines.Paragraphs() is not [var summary, .. var introduction])
        {
            throw lines.Error("Expected a paragraph that sums the topic up.");
        }

        var body = new StringBuilder();
        Append(body, introduction);
        while (!lines.IsAtEnd)
        {
            if (lines.IsAtCode)
            {
                foreach (var line in lines.Code("powershell").Split('\n'))
                {
                    body.Append(line.Length == 0 ? string.Empty : Indent + Indent + line).Append('\n');
                }

                body.Append('\n');
            }
            else
            {
                body.Append(lines.Heading(2).ToUpperInvariant()).Append('\n');
            }

            Append(body, lines.Paragraphs());
        }

        return new(name, PlainText.Of(summary), body.ToString().TrimEnd('\n') + "\n");
    }

    private static void Append(StringBuilder body, string[] paragraphs)
    {
        for (var index = 0; index < paragraphs.Length; index++)
        {
            var isInside = index + 1 < paragraphs.Length && PageLines.IsItem(paragraphs[index]) && PageLines.IsItem(paragraphs[index + 1]);
            body.Append(PlainText.Wrap(PlainText.Of(paragraphs[index]), Width, Indent)).Append(isInside ? "\n" : "\n\n");
        }
    }
}
