using Newtonsoft.Json.Linq;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;

namespace ScoreCoach.Tests.Tool;

/// <summary>What the tool says about how it read files, and the options that say how files must be read.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string DayFirst = "Id,Exam,Date,Score,Data Engineering,EDA,Modeling,ML Ops\nP-1,MLS-C01,09/03/2025,644,Strong,Strong,NI,NI\nP-2,MLS-C01,25/09/2025,650,Strong,NI,NI,NI\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-reading");

    public static TheoryData<string> ReadingCommands => new(ToolCommands.All.Where(command => command.Options.Contains(Options.ColumnMap)).Select(command => command.Name));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public void Every_command_that_reads_files_says_once_per_file_what_reading_depended_on(string command)
    {
        var (first, second) = (Write("may.csv", DayFirst), Write("june.csv", DayFirst.Replace("P-", "Q-", StringComparison.Ordinal)));
        var run = ToolRun.Of(command, first, second, "--as-of", "2026-11-22", "--max-issue", "0");
        Assert.Equal(0, run.ExitCode);
        foreach (var path in new[] { first, second })
        {
            var line = Assert.Single(run.ErrorLines, line => line.StartsWith(path, StringComparison.Ordinal) && line.Contains("DateOrderFound", StringComparison.Ordinal));
            Assert.StartsWith(path + ":3:", line, StringComparison.Ordinal);
            Assert.Contains("'25/09/2025' in line 3", line, StringComparison.Ordinal);
            Assert.EndsWith("If that is wrong, use --date-format or --culture.", line, StringComparison.Ordinal);
        }

        var quiet = ToolRun.Of(command, first, second, "--as-of", "2026-11-22", "--quiet");
        Assert.Equal((0, string.Empty), (quiet.ExitCode, quiet.Errors));
        Assert.Equal(quiet.Output, run.Output);
    }

    [Theory]
    [InlineData("Sturdy=Strong", "The label 'Sturdy' was mapped to a level, but occurs in no row that was read.")]
    [InlineData(" nI =Weak", null)]
    public void A_label_that_is_typed_and_occurs_nowhere_is_named(string map, string? message)
    {
        var run = ToolRun.Of("import", Write("may.csv", DayFirst), "--as-of", "2026-11-22", "--level-map", map);
        Assert.Equal(0, run.ExitCode);
        var line = run.ErrorLines.SingleOrDefault(line => line.Contains("OptionNotUsed", StringComparison.Ordinal));
        Assert.Equal(message is not null, line is not null);
        Assert.Contains(message ?? string.Empty, line ?? string.Empty, StringComparison.Ordinal);
        Assert.Contains(message is null ? string.Empty : "--level-map", line ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_in_a_file_with_maps_may_occur_nowhere()
    {
        var maps = Write("maps.json", """{ "levelMap": { "Sturdy": "Strong", "NI": "Weak" } }""");
        var run = ToolRun.Of("import", Write("may.csv", DayFirst), "--as-of", "2026-11-22", "--column-map", maps);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("OptionNotUsed", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("window")]
    [InlineData("compare")]
    public void Each_file_ends_with_one_line(string command)
    {
        var (first, second) = (Write("may.csv", DayFirst), Write("june.csv", DayFirst.Replace("P-", "Q-", StringComparison.Ordinal)));
        var run = ToolRun.Of(command, first, second, "nowhere.csv", "--as-of", "2026-11-22", "--format", "jsonl");
        Assert.Single(run.ErrorLines, line => line.StartsWith(first + ": 2 reports", StringComparison.Ordinal));
        Assert.Single(run.ErrorLines, line => line.StartsWith(second + ": 2 reports", StringComparison.Ordinal));
        Assert.Single(run.ErrorLines, line => line.StartsWith("nowhere.csv", StringComparison.Ordinal));
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("{", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_is_no_warning_and_no_issue_of_a_row()
    {
        var check = JObject.Parse(ToolRun.Of("check", Write("may.csv", DayFirst), "--as-of", "2026-11-22", "--max-issue", "0", "--format", "json").Output);

        Assert.Equal(0, (int)check["warnings"]!);
        var decision = Assert.Single(check["decisions"]!);
        Assert.Equal("DateOrderFound Decision 25/09/2025 3", $"{decision["code"]} {decision["severity"]} {decision["value"]} {decision["line"]}");
        Assert.Equal("If that is wrong, use --date-format or --culture.", (string?)decision["suggestion"]);
    }

    [Fact]
    public void A_check_shows_under_a_heading_of_its_own_how_the_file_is_read()
    {
        var path = Write("may.csv", DayFirst.Replace("Strong,NI,NI,NI", "Strong,Splendid,NI,NI", StringComparison.Ordinal));
        var run = ToolRun.Of("check", path, "--as-of", "2026-11-22");
        var lines = run.Output.Split('\n');
        var heading = Array.IndexOf(lines, "How the file is read");
        Assert.True(heading > 0);
        Assert.Single(lines.Skip(heading), line => line.Contains("DateOrderFound", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.Take(heading), line => line.Contains("DateOrderFound", StringComparison.Ordinal));
        Assert.Single(lines.Skip(heading), line => line.Contains("     1 ", StringComparison.Ordinal) && line.Contains("UnknownLevel", StringComparison.Ordinal));
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void Refused_rows_that_are_not_shown_are_refused_all_the_same()
    {
        var path = Write("bad.csv", DayFirst.Replace("Strong,NI,NI,NI", "Strong,Splendid,NI,NI", StringComparison.Ordinal));
        var run = ToolRun.Of("priorities", path, "--as-of", "2026-11-22", "--max-issue", "0");
        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("UnknownLevel", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 more issue is not shown.", run.Errors, StringComparison.Ordinal);
        Assert.Contains(": 1 report", run.Errors, StringComparison.Ordinal);
        Assert.Contains(", 1 row refused", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EmptyFile", "")]
    [InlineData("MissingColumn", "Id,Score\n1,698\n")]
    public void A_file_that_cant_be_used_is_never_hidden(string code, string text)
    {
        var bad = Write("bad.csv", DayFirst.Replace("Strong,NI,NI,NI", "Strong,Splendid,NI,NI", StringComparison.Ordinal));
        var unusable = Write("unusable.csv", text);
        foreach (var arguments in new string[][] { ["--max-issue", "0"], ["--max-issue", "1"], ["--max-issue", "0", "--quiet"] })
        {
            var run = ToolRun.Of(["window", bad, unusable, "--as-of", "2026-11-22", .. arguments]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(run.ErrorLines, line => line.StartsWith(unusable, StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
        }

        var check = JArray.Parse(ToolRun.Of("check", bad, unusable, "--max-issue", "0", "--format", "json").Output);
        Assert.Equal(code, (string?)check[1]["issues"]![0]!["code"]);
    }

    [Theory]
    [InlineData(2, "--level-maximum applies only to points. Add --level-unit Points, or omit the maximum.", "--level-maximum", "20")]
    [InlineData(2, "--level-maximum: '1,5' is not a valid number", "--level-unit", "points", "--level-maximum", "1,5")]
    [InlineData(2, "--level-unit: 'marks' is not accepted. Accepted: percent, fraction, points.", "--level-unit", "marks")]
    [InlineData(2, "--score-unit: 'x' is not accepted. Accepted: scaled, percent.", "--score-unit", "x")]
    [InlineData(2, "--header-line is 0. Accepted: a whole number from 1.", "--header-line", "0")]
    [InlineData(2, "--header-line: 'three' is not a whole number", "--header-line", "three")]
    [InlineData(2, "--exam-map: 'AI-103' is not a pair. Accepted: TEXT=EXAM.", "--exam-map", "AI-103")]
    [InlineData(1, "'AI-109' is not a known exam.", "--exam-map", "Agents=AI-109")]
    [InlineData(2, "--column-map: 'nowhere.json' is not a pair", "--column-map", "nowhere.json")]
    [InlineData(2, "takes no value", "--keep-summary-row=yes")]
    [InlineData(2, "takes no value", "--quiet=yes")]
    public void An_option_that_cant_be_used_says_what_is_accepted(int exitCode, string message, params string[] options)
    {
        var run = ToolRun.Of(["plan", "samples/clean.csv", .. options]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Output);
    }

    [Theory]
    [InlineData("--column-map", "Score=")]
    [InlineData("--column-map=Score=")]
    [InlineData("--level-unit", "Points", "--level-maximum", "20")]
    [InlineData("--level-unit", "percent")]
    [InlineData("--score-unit", "scaled")]
    [InlineData("--header-line", "1")]
    [InlineData("--keep-summary-row")]
    [InlineData("--worksheet-name", "AI-103*", "--worksheet-name", "May")]
    [InlineData("--worksheet", "AI-103*")]
    [InlineData("--exam-map", "a=b=AI-103")]
    public void Options_of_reading_are_accepted(params string[] options) =>
        Assert.DoesNotContain("scorecoach:", ToolRun.Of(["check", Write("may.csv", DayFirst), .. options]).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_map_file_stands_instead_of_pairs_and_pairs_come_first()
    {
        var text = DayFirst.Replace("Score", "Punkte", StringComparison.Ordinal).Replace("ML Ops", "Dom 4", StringComparison.Ordinal);
        var map = Write("map.json", """{ "Score": "Date", "ML Ops": "Dom 4" }""");
        var columns = JObject.Parse(ToolRun.Of("check", Write("may.csv", text), "--column-map", map, "--column-map", "Score=Punkte", "--format", "json").Output)["columns"]!;
        Assert.Equal("Score", (string?)columns["Punkte"]);
        Assert.Equal("machine-learning-implementation-and-operations", (string?)columns["Dom 4"]);
    }

    [Fact]
    public void Csv_of_a_check_names_the_worksheet()
    {
        var run = ToolRun.Of("check", Write("bad.csv", DayFirst.Replace("Strong,NI,NI,NI", "Strong,Splendid,NI,NI", StringComparison.Ordinal)), "--format", "csv");
        Assert.StartsWith("Path,Worksheet,Line,", run.Output, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
