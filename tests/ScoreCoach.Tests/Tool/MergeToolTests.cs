using System.Globalization;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cohorts;
using ScoreCoach.IO;
using ScoreCoach.Tests.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Parts of a cohort, each measured by a process of its own, and merged by another.</summary>
public sealed class MergeToolTests : IDisposable
{
    private static readonly string[] s_measured = ["--by", "Team", "--as-of", "2026-01-15"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merge");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--state-key")]
    [InlineData("--people-are-disjoint")]
    public async Task Parts_of_several_processes_give_the_output_of_one(string option)
    {
        const int Parts = 3;
        var rows = GeneratedParts.Rows(new Random(5), 200);
        var areDisjoint = option == "--people-are-disjoint";
        string[] people = [.. rows.Select(row => row.Split(',')[0].ToUpperInvariant()).Distinct()];
        await File.WriteAllTextAsync(PathOf("key.txt"), "a key of more than sixteen bytes\n");
        await File.WriteAllTextAsync(PathOf("all.csv"), GeneratedParts.FileOf(rows));
        string[] key = areDisjoint ? [] : [option, PathOf("key.txt")];
        string[] basis = areDisjoint ? [option] : key;

        // Machines of other cultures and time zones.
        ProcessSurroundings[] machines = [new(), ProcessSurroundings.Culture("de_DE.UTF-8", "America/St_Johns"), ProcessSurroundings.Culture("C.UTF-8", "Pacific/Auckland")];
        var measured = await Task.WhenAll(Enumerable.Range(0, Parts).Select(part =>
        {
            var own = rows.Where((row, index) => (areDisjoint ? Array.IndexOf(people, row.Split(',')[0].ToUpperInvariant()) : index) % Parts == part);
            File.WriteAllText(PathOf($"{part}.csv"), GeneratedParts.FileOf(own));
            return ProcessRun.ScoreCoach(machines[part], ["cohort", PathOf($"{part}.csv"), .. s_measured, "--as-state", PathOf($"{part}.state"), .. basis, "--quiet"]);
        }));

        // Some rows are refused, of the parts as of the whole.
        Assert.Equal([(3, string.Empty), (3, string.Empty), (3, string.Empty)], measured.Select(run => (run.ExitCode, run.Output)));

        var whole = await ProcessRun.ScoreCoach(["cohort", PathOf("all.csv"), .. s_measured, "--format", "json", "--quiet"]);
        Assert.Contains("South", whole.Output, StringComparison.Ordinal);
        var merged = await ProcessRun.ScoreCoach(["merge", PathOf("2.state"), PathOf("0.state"), PathOf("1.state"), .. key, "--format", "json", "--quiet"]);
        Assert.Equal((0, string.Empty), (merged.ExitCode, merged.Errors));
        Assert.Equal(whole.Output, merged.Output);
    }

    [Fact]
    public void A_merge_can_be_merged_again()
    {
        var rows = GeneratedParts.Rows(new Random(5), 200);
        File.WriteAllText(PathOf("key.txt"), "a key of more than sixteen bytes\n");
        for (var part = 0; part < 3; part++)
        {
            File.WriteAllText(PathOf($"{part}.csv"), GeneratedParts.FileOf(rows.Where((_, index) => index % 3 == part)));
            var measured = ToolRun.Of(["cohort", PathOf($"{part}.csv"), .. s_measured, "--as-state", PathOf($"{part}.state"), "--state-key", PathOf("key.txt"), "--quiet"]);
            Assert.Equal(string.Empty, measured.Output);
        }

        File.WriteAllText(PathOf("all.csv"), GeneratedParts.FileOf(rows));
        var whole = ToolRun.Of(["cohort", PathOf("all.csv"), .. s_measured, "--format", "json", "--quiet"]);
        string[] states = [PathOf("2.state"), PathOf("0.state"), PathOf("1.state")];
        var merged = ToolRun.Of(["merge", .. states, "--state-key", PathOf("key.txt"), "--format", "json", "--quiet"]);
        Assert.Equal((0, whole.Output), (merged.ExitCode, merged.Output));

        Assert.Equal(0, ToolRun.Of(["merge", .. states, "--state-key", PathOf("key.txt"), "--as-state", PathOf("all.state")]).ExitCode);
        Assert.Equal(whole.Output, ToolRun.Of("merge", PathOf("all.state"), "--state-key", PathOf("key.txt"), "--format", "json", "--quiet").Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("table")]
    [InlineData("json", "--top", "1")]
    [InlineData("json", "--minimum-group-size", "1")]
    public void A_comparison_of_parts_is_that_of_one_file(string format, params string[] more)
    {
        var rows = GeneratedParts.Rows(new Random(11), 300);
        string[] states = ["1", "0"];
        foreach (var part in states)
        {
            File.WriteAllText(PathOf(part + ".csv"), GeneratedParts.FileOf(rows.Where((_, index) => index % 2 == int.Parse(part, CultureInfo.InvariantCulture))));
            ToolRun.Of(["cohort", PathOf(part + ".csv"), .. s_measured, "--as-state", PathOf(part + ".state"), "--state-key", Repository.PathOf("README.md"), "--quiet"]);
        }

        File.WriteAllText(PathOf("all.csv"), GeneratedParts.FileOf(rows));
        string[] options = ["--compare", "North,South", "--format", format, "--quiet", .. more];
        var whole = ToolRun.Of(["cohort", PathOf("all.csv"), .. s_measured, .. options]);
        var merged = ToolRun.Of(["merge", .. states.Select(part => PathOf(part + ".state")), "--state-key", Repository.PathOf("README.md"), .. options]);
        Assert.Equal((0, whole.Output), (merged.ExitCode, merged.Output));
        Assert.Contains("MLS-C01", whole.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compare needs one column that makes the groups, and the states were made with none.", "", "--compare", "North,South")]
    [InlineData("--compare has 1 group.", "Team", "--compare", "North")]
    [InlineData("No report has 'Nowhere' in the column 'Team'.", "Team", "--compare", "North,Nowhere")]
    [InlineData("--compare applies to figures", "Team", "--compare", "North,South", "--as-state", "b.state")]
    [InlineData("A comparison can't be written as html.", "Team", "--compare", "North,South", "--format", "html", "--out", "b.html")]
    public void What_can_not_be_compared_is_an_error(string message, string by, params string[] options)
    {
        File.WriteAllText(PathOf("all.csv"), GeneratedParts.FileOf(GeneratedParts.Rows(new Random(11), 100)));
        string[] column = by.Length > 0 ? ["--by", by] : [];
        ToolRun.Of(["cohort", PathOf("all.csv"), .. column, "--as-of", "2026-01-15", "--as-state", PathOf("a.state"), "--people-are-disjoint", "--quiet"]);
        var run = ToolRun.Of(["merge", PathOf("a.state"), .. options]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compare applies to figures", "--as-state", "a.state", "--people-are-disjoint", "--by", "Team", "--compare", "Cairo,Berlin")]
    [InlineData("A state needs either --state-key", "--as-state", "a.state")]
    [InlineData("A state needs either --state-key", "--as-state", "a.state", "--state-key", "key.txt", "--people-are-disjoint")]
    [InlineData("--state-key is about the people in a state", "--state-key", "key.txt")]
    [InlineData("--top applies to figures", "--as-state", "a.state", "--people-are-disjoint", "--top", "3")]
    [InlineData("which --no-history omits", "--as-state", "a.state", "--state-key", "key.txt", "--no-history")]
    [InlineData("is an input file", "--as-state", "samples/clean.csv", "--people-are-disjoint")]
    public void Options_that_do_not_go_together_are_wrong_usage(string message, params string[] options)
    {
        var run = ToolRun.Of(["cohort", Repository.PathOf("samples/clean.csv"), .. options.Select(option => option.Replace("samples/clean.csv", Repository.PathOf("samples/clean.csv"), StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists("a.state"));
    }

    [Theory]
    [InlineData("merge", "$folder")]
    [InlineData("cohort", "$csv", "--as-state", "$folder/a.state", "--state-key", "$folder")]
    [InlineData("cohort", "$csv", "--out", "$folder/a.md", "--template", "$folder")]
    public void A_folder_in_place_of_a_file_is_named(params string[] words)
    {
        var run = ToolRun.Of([.. words.Select(word => word.Replace("$folder", _folder.FullName, StringComparison.Ordinal).Replace("$csv", Repository.PathOf("samples/clean.csv"), StringComparison.Ordinal))]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"'{_folder.FullName}' is a folder, not a file. Specify a file in it.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    // A link to the folder, in which the same files are found by other paths.
    [Theory]
    [InlineData("merge", "$/a.state", "--as-state", "$/up/a.state", "--state-key", "$/key.txt")]
    [InlineData("merge", "$/a.state", "--out", "$/key.txt", "--format", "csv", "--state-key", "$/key.txt")]
    [InlineData("cohort", "$/all.csv", "--as-state", "$/up/all.csv", "--state-key", "$/key.txt")]
    [InlineData("cohort", "$/all.csv", "--as-state", "$/up/key.txt", "--state-key", "$/key.txt")]
    [InlineData("cohort", "$/all.csv", "--as-state", "$/map.json", "--column-map", "$/map.json", "--people-are-disjoint")]
    [InlineData("cohort", "$/all.csv", "--out", "$/up/page.liquid", "--template", "$/page.liquid", "--format", "html", "--force")]
    [InlineData("plan", "$/all.csv", "--out", "$/up/up/all.csv", "--force")]
    public void No_output_replaces_a_file_that_is_read(params string[] words)
    {
        File.Copy(Repository.PathOf("samples/clean.csv"), PathOf("all.csv"));
        File.WriteAllText(PathOf("key.txt"), new string('k', 32));
        File.WriteAllText(PathOf("map.json"), "{}");
        File.WriteAllText(PathOf("page.liquid"), "x");
        Directory.CreateSymbolicLink(PathOf("up"), _folder.FullName);
        Assert.Equal(0, ToolRun.Of("cohort", PathOf("all.csv"), "--as-state", PathOf("a.state"), "--state-key", PathOf("key.txt"), "--quiet").ExitCode);
        string[] names = ["all.csv", "key.txt", "map.json", "page.liquid", "a.state"];
        var before = Array.ConvertAll(names, name => File.ReadAllBytes(PathOf(name)));

        var run = ToolRun.Of([.. words.Select(word => word.Replace("$", _folder.FullName, StringComparison.Ordinal)), "--quiet"]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Matches("is an input file|holds the key", run.Errors);
        Assert.Equal(before, names.Select(name => File.ReadAllBytes(PathOf(name))));
    }

    [Fact]
    public void A_merged_state_never_replaces_one_of_its_parts()
    {
        Assert.Equal(0, ToolRun.Of("cohort", Repository.PathOf("samples/clean.csv"), "--as-state", PathOf("a.state"), "--people-are-disjoint", "--quiet").ExitCode);
        var before = File.ReadAllBytes(PathOf("a.state"));

        var run = ToolRun.Of("merge", PathOf("a.state"), "--as-state", PathOf("./a.state"));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("is an input file", run.Errors, StringComparison.Ordinal);

        // The cmdlet has no check of its own.
        var merged = new FileGateway(ToolSyntax.Instance).MergeStates([PathOf("a.state")], null, null, CohortOptions.DefaultMinimumGroupSize, Shipped.Catalog);
        var error = Assert.Throws<ScoreCoachException>(() => merged.Write(PathOf("./a.state")));
        Assert.Equal(ErrorId.UnusableTarget, error.ErrorId);
        Assert.Equal(before, File.ReadAllBytes(PathOf("a.state")));
    }

    [Fact]
    public void A_merge_keeps_the_day_of_its_states()
    {
        Assert.Equal(0, ToolRun.Of("cohort", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--as-state", PathOf("a.state"), "--people-are-disjoint", "--quiet").ExitCode);
        Assert.Equal(0, ToolRun.Of("merge", PathOf("a.state"), "--as-of", "2026-01-15").ExitCode);
        var run = ToolRun.Of("merge", PathOf("a.state"), "--as-of", "2026-01-16");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("The states were made with --as-of 2026-01-15, which a merge can't change.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-clobber", null, "FileExists: The file '")]
    [InlineData("--force", null, "--force applies to figures, but --as-state writes a state.")]
    [InlineData("--template", "x.liquid", "--template applies to figures, but --as-state writes a state.")]
    [InlineData("--out-encoding", "ascii", "--out-encoding applies to figures, but --as-state writes a state.")]
    public void A_state_that_exists_is_kept_and_options_of_figures_are_refused(string option, string? value, string message)
    {
        File.WriteAllText(PathOf("a.state"), "kept");
        foreach (var command in new[] { "cohort", "merge" })
        {
            string[] words = [command, Repository.PathOf("samples/clean.csv"), "--as-state", PathOf("a.state"), option, .. value is null ? Array.Empty<string>() : [value]];
            var run = ToolRun.Of(command == "cohort" ? [.. words, "--people-are-disjoint"] : words);
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains(message, run.Errors, StringComparison.Ordinal);
            Assert.Equal("kept", File.ReadAllText(PathOf("a.state")));
        }
    }

    [Fact]
    public void The_key_and_the_input_are_not_replaced()
    {
        const string Key = "a key of more than sixteen bytes\n";
        File.WriteAllText(PathOf("key.txt"), Key);
        var run = ToolRun.Of("cohort", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--as-state", PathOf("key.txt"), "--state-key", PathOf("key.txt"), "--quiet");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("holds the key; the state would replace it.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Key, File.ReadAllText(PathOf("key.txt")));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("é")]
    public void A_delimiter_that_can_not_be_one_is_refused(string delimiter)
    {
        var run = ToolRun.Of("import", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--out", PathOf("d.csv"), "--out-delimiter", delimiter, "--quiet");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("can't be a delimiter", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c.xlsx", "can't be written as xlsx")]
    [InlineData("c.csv", "Add --format csv")]
    public void A_comparison_is_not_written_in_a_format_that_it_does_not_have(string name, string message)
    {
        var run = ToolRun.Of("cohort", Repository.PathOf("samples/clean.csv"), "--by", "Team", "--compare", "Cairo,Dublin", "--minimum-group-size", "1", "--out", PathOf(name));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf(name)));
    }

    [Fact]
    public void A_group_without_a_counted_report_is_in_the_page()
    {
        File.WriteAllText(PathOf("two.csv"), GeneratedParts.FileOf(["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,", "P-1,MLS-C01,2,2025-03-03,800,,South,,,,,,,,,,,"]));
        var run = ToolRun.Of("cohort", PathOf("two.csv"), "--by", "Team", "--minimum-group-size", "1", "--as-of", "2026-01-15", "--out", PathOf("two.html"), "--quiet");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains("North", File.ReadAllText(PathOf("two.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_names_what_it_can_not_use()
    {
        var none = ToolRun.Of("merge");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("No state was specified.", none.Errors, StringComparison.Ordinal);
        var file = ToolRun.Of("merge", Repository.PathOf("samples/clean.csv"));
        Assert.Equal(string.Empty, file.Output);
        Assert.Contains("UnusableState: ", file.Errors, StringComparison.Ordinal);
        Assert.Contains("NotFound: The state '", ToolRun.Of("merge", PathOf("none.state")).Errors, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Join(_folder.FullName, name);
}
