using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Wording;

/// <summary>Finds the texts of the repository that people read.</summary>
internal static partial class WrittenTexts
{
    private static readonly string[] s_builds = ["bin", "obj", "out"];

    private static readonly string[] s_data = ["module/data/guides", "module/data/vendors", "module/data/exams", "module/data/schemas"];

    /// <summary>The texts of documentation, help, guide data, views, source code and tests.</summary>
    public static IEnumerable<WrittenText> All() =>
    [
        .. Files(".", "*.md", SearchOption.TopDirectoryOnly).SelectMany(Markdown),
        .. Files("docs", "*.md").SelectMany(Markdown),
        .. Files("bench", "*.md").SelectMany(Markdown),
        .. s_data.SelectMany(folder => Files(folder, "*.json")).SelectMany(Strings),
        .. Files("module", "*.ps1xml").SelectMany(Lines),
        .. Files("src", "*.cs").SelectMany(file => Code(file, isProduct: true)),
        .. Files("tests", "*.cs").Where(file => !file.Contains("/Wording/", StringComparison.Ordinal)).SelectMany(file => Code(file, isProduct: false)),
        .. Files("bench", "*.cs").SelectMany(file => Code(file, isProduct: false)),
    ];

    /// <summary>The printed pages that tests compare.</summary>
    public static IEnumerable<WrittenText> Pages() =>
        Files("tests", "*.txt").Where(file => file.Contains("/Expectations/", StringComparison.Ordinal)).SelectMany(Lines);

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption option = SearchOption.AllDirectories)
    {
        var root = Repository.PathOf(".");
        return Directory.EnumerateFiles(Repository.PathOf(folder), pattern, option)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !Array.Exists(s_builds, build => file.Contains($"/{build}/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(int Line, string Text)> LinesOf(string file) =>
        File.ReadLines(Repository.PathOf(file)).Select((text, index) => (index + 1, text));

    private static IEnumerable<WrittenText> Lines(string file) =>
        LinesOf(file).Select(line => new WrittenText(file, line.Line, TextKinds.Prose, line.Text));

    // Blocks hold commands and output, which comes from messages and data that are checked themselves.
    private static IEnumerable<WrittenText> Markdown(string file)
    {
        var isBlock = false;
        foreach (var (line, text) in LinesOf(file))
        {
            if (text.StartsWith("```", StringComparison.Ordinal))
            {
                isBlock = !isBlock;
            }
            else if (!isBlock)
            {
                yield return new WrittenText(file, line, TextKinds.Prose, text);
            }
        }
    }

    private static IEnumerable<WrittenText> Strings(string file) =>
        from line in LinesOf(file)
        from Match literal in Literal().Matches(line.Text)
        where literal.Value.Contains(' ', StringComparison.Ordinal)
        select new WrittenText(file, line.Line, TextKinds.Prose, literal.Value);

    private static IEnumerable<WrittenText> Code(string file, bool isProduct)
    {
        foreach (var (line, text) in LinesOf(file))
        {
            if (text.AsSpan().TrimStart().StartsWith("//"))
            {
                yield return new WrittenText(file, line, TextKinds.Comment, text.Trim());
            }
            else if (isProduct)
            {
                yield return new WrittenText(file, line, TextKinds.Name, Literal().Replace(text, "\"\""));
                foreach (Match literal in Literal().Matches(text))
                {
                    if (literal.Value.Contains(' ', StringComparison.Ordinal))
                    {
                        yield return new WrittenText(file, line, TextKinds.Prose, literal.Value);
                    }
                }
            }
            else if (TestName().Match(text) is { Success: true } name)
            {
                yield return new WrittenText(file, line, TextKinds.Comment, name.Groups["name"].Value.Replace('_', ' '));
            }
        }
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"public (?:static )?(?:async )?(?:void|Task) (?<name>\w+_\w+)\(")]
    private static partial Regex TestName();
}
