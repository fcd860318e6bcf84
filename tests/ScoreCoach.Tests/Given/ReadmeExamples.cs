using System.Text.RegularExpressions;

namespace ScoreCoach.Tests.Given;

/// <summary>The examples of the README, or of another page: a command, and the output that is below it. A line "…" means that more follows.</summary>
internal static partial class ReadmeExamples
{
    public const string More = "…";

    private const string Readme = "README.md";
    private const int MostLines = 24;

    /// <summary>Blocks of one kind: what was typed after the prompt, and the output below the last prompt.</summary>
    public static IEnumerable<(string Command, string Output)> Of(string language, string prompt, string page = Readme)
    {
        foreach (var block in Block().Matches(File.ReadAllText(Repository.PathOf(page))).Where(block => block.Groups["language"].Value == language))
        {
            var lines = block.Groups["text"].Value.Split('\n', StringSplitOptions.None);
            var commands = lines.Where(line => line.StartsWith(prompt, StringComparison.Ordinal)).Select(line => line[prompt.Length..]).ToArray();
            var output = string.Join('\n', lines.Where(line => !line.StartsWith(prompt, StringComparison.Ordinal))).Trim('\n');
            if (commands.Length > 0)
            {
                yield return (string.Join("\n", commands), output);
            }
        }
    }

    /// <summary>The files that a page shows: a name in backticks on a line of its own, and the block below it.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string page) =>
        FileBlock().Matches(File.ReadAllText(Repository.PathOf(page))).Select(file => (file.Groups["name"].Value, file.Groups["text"].Value));

    /// <summary>Whether real output is what the README shows.</summary>
    /// <param name="command">What was typed.</param>
    /// <param name="shown">What the README shows.</param>
    /// <param name="real">What was printed.</param>
    /// <param name="wrapped">Whether PowerShell may have broken the lines elsewhere.</param>
    /// <param name="page">The page.</param>
    public static void Check(string command, string shown, string real, bool wrapped = false, string page = Readme)
    {
        var actual = Lines(real);
        var expected = Lines(shown);
        var cut = expected.Length > 0 && expected[^1] == More;
        if (Environment.GetEnvironmentVariable("SCORECOACH_REWRITE_EXPECTATIONS") == "1")
        {
            Rewrite(command, page, actual, cut ? expected.Length - 1 : MostLines);
            return;
        }

        if (wrapped)
        {
            Assert.StartsWith(
                Expectation.WithoutWhiteSpace(string.Concat(cut ? expected[..^1] : expected)),
                Expectation.WithoutWhiteSpace(string.Concat(actual)),
                StringComparison.Ordinal);
            return;
        }

        Assert.Equal(cut ? expected[..^1] : expected, cut ? actual.Take(expected.Length - 1) : actual);
    }

    // A page that cuts an output keeps as many lines of it.
    private static void Rewrite(string command, string page, string[] actual, int mostLines)
    {
        var output = string.Join('\n', actual.Length > mostLines ? [.. actual.Take(mostLines), More] : actual);
        var path = Repository.PathOf(page);
        var text = File.ReadAllText(path);
        var last = command.Split('\n')[^1];
        var start = text.IndexOf(last + "\n", StringComparison.Ordinal) + last.Length + 1;
        var end = text.IndexOf("```", start, StringComparison.Ordinal);
        File.WriteAllText(path, text[..start] + output + "\n" + text[end..]);
    }

    private static string[] Lines(string text) => [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').Split('\n').Select(line => line.TrimEnd())];

    [GeneratedRegex("^`(?<name>[^`\\n]+)`\\n\\n```\\w+\\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("^```(?<language>\\w+)\\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
