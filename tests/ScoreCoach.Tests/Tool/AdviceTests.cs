using System.Globalization;
using System.Text.RegularExpressions;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;
using ScoreCoach.IO;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Advice names options as the tool takes them: every one can be pasted into a shell and means what it says.</summary>
public partial class AdviceTests
{
    private static readonly string Folder = Repository.PathOf("tests/ScoreCoach.Tests/Import/Files");
    private static readonly Dictionary<string, ToolOption> Accepted = Options.Reading.Concat(Options.Everywhere).ToDictionary(option => option.Parameter, StringComparer.Ordinal);

    private static readonly string[] s_values =
        ["Ergebnis", "Test date", "it's", "“typed”", "two\r\nlines", "a\ttab", "$(exit 1)", "`tick`", "a\"b", "x=y", "--level", "hot!", "back\\slash", "\u200Fעברית", "%s 100 %", "'; exit 1; '", "Größe; ab", "-5", "$HOME", "*", "~", "#1", "a & b | c > d", string.Empty];

    [Fact]
    public async Task Any_text_of_a_cell_or_a_worksheet_survives_pasting()
    {
        foreach (var name in s_values.Where(value => value.Length > 0))
        {
            Assert.Equal((name, "MLS-C01"), (await Pasted(OptionExample.Of("ExamMap", name, "MLS-C01"))).Pairs(Options.ExamMap).Select(pair => (pair.Key, pair.Value)).Single());
            Assert.Equal([name], (await Pasted(OptionExample.Of("WorksheetName", name))).All(Options.WorksheetName));
        }
    }

    [Theory]
    [InlineData("Level")]
    [InlineData("ML Ops")]
    [InlineData("it's")]
    [InlineData("x")]
    [InlineData("two\nlines")]
    public async Task Any_value_survives_pasting(string key)
    {
        foreach (var value in s_values)
        {
            var map = OptionExample.Of("ColumnMap", key, value);
            Assert.Equal((key, value), (await Pasted(map)).Pairs(Options.ColumnMap).Select(pair => (pair.Key, pair.Value)).Single());
            Assert.Equal(value, (await Pasted(OptionExample.Of("Encoding", value))).One(Options.Encoding));
            Assert.DoesNotContain('\n', ToolSyntax.Instance.Write(map));
        }

        // A label may hold an equals sign; what it stands for never does.
        Assert.Equal(("x=" + key, "Weak"), (await Pasted(OptionExample.Of("LevelMap", "x=" + key, "Weak"))).Pairs(Options.LevelMap).Select(pair => (pair.Key, pair.Value)).Single());
    }

    [Theory]
    [InlineData("ColumnMap", "--column-map")]
    [InlineData("RejectPath", "--rejects")]
    [InlineData("AllAttempts", "--all-attempts")]
    [InlineData("WorksheetName", "--worksheet-name")]
    [InlineData("NoHistory", "--no-history")]
    [InlineData("DryRun", "dry run")]
    public void An_option_is_named_as_the_tool_has_it(string option, string expected) =>
        Assert.Equal(expected, ToolSyntax.Instance.Write(OptionExample.Of(option)));

    [Fact]
    public async Task Every_advice_about_a_messy_file_can_be_pasted()
    {
        var gateway = new FileGateway(ToolSyntax.Instance);
        var seen = new Dictionary<string, OptionExample>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)))
        {
            foreach (var options in OptionsFor(path))
            {
                var issues = new FoundIssues();
                using var import = gateway.OpenReports([new ImportSource(path)], options, Shipped.Catalog);
                foreach (var report in import.Read(issues, default))
                {
                    _ = report;
                }

                foreach (var issue in issues.All)
                {
                    var rest = issue.Suggestion ?? string.Empty;
                    foreach (var option in issue.Advice?.Options ?? [])
                    {
                        var typed = ToolSyntax.Instance.Write(option);
                        var at = rest.IndexOf(typed, StringComparison.Ordinal);
                        Assert.True(at >= 0, $"'{issue.Suggestion}' lacks {typed}");
                        rest = rest[..at] + rest[(at + typed.Length)..];
                        seen.TryAdd(typed, option);
                    }

                    // Whatever else looks like an option was not written by the tool's syntax. What is wrong is stated without options.
                    Assert.DoesNotMatch(AnyOption(), rest + " " + issue.Message);
                }
            }
        }

        // What belongs to another command names it.
        var (others, own) = (seen.Where(pair => pair.Key.StartsWith("scorecoach ", StringComparison.Ordinal)).ToArray(), seen.Where(pair => !pair.Key.StartsWith("scorecoach ", StringComparison.Ordinal)));
        Assert.All(others, pair => Assert.Equal(("New", "scorecoach exams --new"), (pair.Value.Option, pair.Key)));
        foreach (var (typed, option) in own)
        {
            Assert.True(Accepted.TryGetValue(option.Option, out var accepted), typed);
            var arguments = await Pasted(option);
            Assert.True(arguments.Has(accepted), typed);
            var text = arguments.Texts(accepted).SingleOrDefault();
            Assert.Equal(option.Key is null ? option.Value ?? text : $"{option.Key}={option.Value}", text);
        }

        // The folder provokes at least these, so that the test above is not empty.
        Assert.Superset(
            new HashSet<string> { "ColumnMap", "Culture", "DateFormat", "Encoding", "Exam", "LevelMap", "LevelThreshold", "MaxColumn", "MaxFieldLength", "ResultMap" },
            seen.Values.Select(option => option.Option).ToHashSet());
    }

    [Fact]
    public async Task The_tool_prints_no_syntax_of_PowerShell()
    {
        foreach (var path in Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Chunk(40))
        {
            var run = await ProcessRun.ScoreCoach(["check", .. path, "--as-of", "2026-01-15", "--exam", "MLS-C01"]);
            Assert.DoesNotContain("@{", run.Output + run.Errors, StringComparison.Ordinal);
            Assert.DoesNotMatch(Parameter(), run.Output + run.Errors);
        }
    }

    private static IEnumerable<ImportOptions> OptionsFor(string path)
    {
        var options = new ImportOptions { AsOf = new DateTime(2026, 1, 15) };
        yield return options;
        yield return options with { Exam = "MLS-C01", LevelThreshold = LevelThreshold.Article };
        yield return options with { ColumnMap = new(new Dictionary<string, string> { ["Scores"] = "Scored", ["Level"] = "Levl" }) };
        yield return options with { MaxColumn = 3, MaxFieldLength = 3 };
        yield return options with { Strict = true };
        var file = Path.ChangeExtension(path, ".options.txt");
        if (File.Exists(file))
        {
            yield return File.ReadAllLines(file).Aggregate(options, (known, line) => line.Split('=', 2) switch
            {
                ["encoding", var value] => known with { Encoding = value },
                ["culture", var value] => known with { Culture = CultureInfo.GetCultureInfo(value) },
                ["exam", var value] => known with { Exam = value },
                ["edition", var value] => known with { Edition = value },
                ["dateformat", var value] => known with { DateFormats = [value] },
                _ => known,
            });
        }
    }

    /// <summary>What the tool's parser makes of an option that went through a shell.</summary>
    private static async Task<Arguments> Pasted(OptionExample example)
    {
        var typed = ToolSyntax.Instance.Write(example);
        if (OperatingSystem.IsWindows())
        {
            return Parsed([typed.Split(' ', 2)[0], example.Key is null ? example.Value! : $"{example.Key}={example.Value}"]);
        }

        // An option that is only named is tried with a value of its own.
        var value = example.Value is null && Accepted[example.Option].HelpName is not null ? " value" : string.Empty;
        var words = await ProcessRun.Start("sh", new ProcessSurroundings(), "-c", $"for word in {typed}{value}; do printf '%s\\001' \"$word\"; done");
        Assert.Equal(0, words.ExitCode);
        return Parsed(words.Output.Split('\u0001')[..^1]);
    }

    private static Arguments Parsed(string[] words) => new(CommandParser.Parse(["check", .. words]).Result);

    [GeneratedRegex("(?<![\\w-])--?[A-Za-z][A-Za-z-]+")]
    private static partial Regex AnyOption();

    [GeneratedRegex("(?<![\\w-])-[A-Z][A-Za-z]{3,}")]
    private static partial Regex Parameter();

    private sealed class FoundIssues : IImportObserver
    {
        public List<ImportIssue> All { get; } = [];

        public void OnIssue(ImportIssue issue) => All.Add(issue);

        public void OnFileRead(ImportSummary summary)
        {
        }
    }
}
