using System.Text.RegularExpressions;
using ScoreCoach.Cli.Output;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Tables and pages fit the terminal that they are printed on; a file or a pipe always gets the same text.</summary>
public partial class ScreenTests
{
    private static readonly string[] Clean = [Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--quiet"];

    public static TheoryData<string, int> Widths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var command in new[] { "plan", "plan page", "priorities", "patterns", "window", "compare", "check", "exams", "exams audit", "readiness", "help", "plan help", "exams help" })
            {
                foreach (var width in new[] { 40, 80, 100, 200 })
                {
                    data.Add(command, width);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_terminal_of_any_width_gets_lines_that_fit_it(string command, int width)
    {
        var run = ToolRun.On(Terminal(width), Words(command));
        Assert.True(run.ExitCode is 0 or 3, run.Errors);
        Assert.DoesNotContain('\uFFFD', run.Output);

        // 40 columns are too few for the words of a table and for commands and addresses, which are not broken.
        var lines = Sgr().Replace(run.Output, string.Empty).Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal) && !line.Contains("scorecoach ", StringComparison.Ordinal));
        var limit = width > 100 && command is not ("plan" or "priorities" or "patterns" or "window" or "exams") ? 100 : width;
        if (width >= 80)
        {
            Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= limit, $"{limit}: {line}"));
        }
    }

    [Theory]
    [InlineData("priorities")]
    [InlineData("patterns")]
    [InlineData("window")]
    [InlineData("exams")]
    [InlineData("plan")]
    public void At_80_columns_nothing_is_cut(string command) => Assert.DoesNotContain('…', ToolRun.On(Terminal(80), Words(command)).Output);

    [Fact]
    public void Columns_stay_aligned_whatever_the_names_are_made_of()
    {
        var output = PlansOf(Terminal(80), "日本太郎", "👩\u200D💻 Ada", "Zu\u0308rich", "محمد علي", "דנה כהן", "C-1");
        var starts = output.Split('\n').Skip(2).Take(6).Select(line => DisplayWidth.Of(line[..line.IndexOf("MLS-C01", StringComparison.Ordinal)]));
        Assert.Equal([16], starts.Distinct());
    }

    [Fact]
    public void A_long_name_takes_further_lines_and_none_of_it_is_lost()
    {
        const string Id = "somebody.with.a.very.long.address@a-department.of.a-company.example";
        var lines = PlansOf(Terminal(80), "C-1", Id).Split('\n')[3..];
        var cells = lines.TakeWhile(line => line.Length > 0).Select(line => line[..Math.Min(line.Length, 30)].Split(' ')[0]);
        Assert.Equal(Id, string.Concat(cells));
    }

    [Fact]
    public void Right_to_left_names_are_isolated_on_a_terminal_and_nowhere_else()
    {
        Assert.Contains("\u2068محمد علي\u2069", PlansOf(Terminal(100), "محمد علي", "C-1"), StringComparison.Ordinal);
        Assert.DoesNotContain('\u2068', PlansOf(Screen.Redirected, "محمد علي", "C-1"));
        Assert.StartsWith("\u2068محمد علي\u2069 · MLS-C01", PlansOf(Terminal(100), "محمد علي"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Color_says_nothing_that_the_words_do_not(string command, int width)
    {
        var colored = ToolRun.On(Terminal(width), Words(command)).Output;
        Assert.Equal(ToolRun.On(Terminal(width, ("NO_COLOR", "1")), Words(command)).Output, Sgr().Replace(colored, string.Empty));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, "NO_COLOR", "")]
    [InlineData(false, "NO_COLOR", "1")]
    [InlineData(false, "NO_COLOR", "0")]
    [InlineData(false, "TERM", "dumb")]
    public void Verdicts_have_colors_unless_they_are_switched_off(bool hasColors, params string[] variable)
    {
        var screen = Screen.Terminal(100, name => variable is [var set, var value] && set == name ? value : null);
        Assert.Equal(hasColors, ToolRun.On(screen, Words("plan")).Output.Contains("\e[32mNotNeeded\e[39m", StringComparison.Ordinal));
        Assert.Equal(hasColors, ToolRun.On(screen, "help").Output.Contains("\e[1mCommands\e[22m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_that_would_print_escape_sequences_gets_none() =>
        Assert.DoesNotContain('\e', ToolRun.On(Screen.Terminal(100, _ => null, understandsColors: false), Words("plan")).Output);

    [Fact]
    public void A_file_gets_no_colors_although_a_terminal_looks_on()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-screen");
        try
        {
            var path = Path.Join(folder.FullName, "plans.txt");
            var run = ToolRun.On(Terminal(60), [.. Words("plan"), "--out", path]);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
            Assert.Equal(ToolRun.Of(Words("plan")).Output, File.ReadAllText(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_terminal_that_does_not_know_its_width_may_have_a_variable_that_does()
    {
        Assert.Equal(72, Screen.Terminal(0, name => name == "COLUMNS" ? "72" : null).Width);
        Assert.Equal(80, Screen.Terminal(80, name => name == "COLUMNS" ? "72" : null).Width);
        Assert.Equal(100, Screen.Terminal(0, name => name == "COLUMNS" ? "many" : null).Width);
        Assert.Equal(40, Screen.Terminal(7, _ => null).Width);
        Assert.Equal(100, Screen.Redirected.Width);
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Sgr();

    private static Screen Terminal(int width, params (string Name, string Value)[] variables) =>
        Screen.Terminal(width, name => Array.Find(variables, variable => variable.Name == name).Value);

    private static string[] Words(string command) => command switch
    {
        "help" => ["help"],
        "exams" => ["exams"],
        "exams audit" => ["exams", "--audit", "--as-of", "2026-11-26"],
        "readiness" => ["readiness", "--exam", "AIP-C01", "--practice-score", "78,82,85"],
        "plan page" => ["plan", .. Clean, "--format", "page"],
        "check" => ["check", .. Clean],
        _ when command.EndsWith(" help", StringComparison.Ordinal) => ["help", command.Split(' ')[0]],
        _ => [command, .. Clean],
    };

    private static string PlansOf(Screen screen, params string[] people)
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-screen");
        try
        {
            var path = Path.Join(folder.FullName, "people.csv");
            File.WriteAllText(path, "CandidateId,Exam,Score,Modeling\n" + string.Concat(people.Select(person => $"{person},MLS-C01,700,Needs Improvement\n")));
            return Sgr().Replace(ToolRun.On(screen, "plan", path, "--as-of", "2026-01-15", "--quiet").Output, string.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
