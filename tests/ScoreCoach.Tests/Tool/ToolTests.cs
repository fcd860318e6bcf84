using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The tool as a process: what it prints, where, and what it reports to its caller.</summary>
public class ToolTests
{
    [Fact]
    public async Task Plans_go_to_standard_output_and_issues_to_standard_error()
    {
        var run = await ProcessRun.ScoreCoach("plan", "samples/cohort.csv", "--as-of", "2026-11-22");
        Assert.Equal(3, run.ExitCode);
        Expectation.Matches("plan-cohort.txt", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Expectation.Matches("plan-cohort.errors.txt", run.Errors);
    }

    [Fact]
    public async Task A_file_without_bad_rows_ends_with_0()
    {
        var run = await ProcessRun.ScoreCoach("plan", "samples/clean.csv", "--as-of", "2026-11-22", "--hours-per-week", "8", "--format", "page");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Amira Haddad (C-1001)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priorities.txt", "priorities", "tests/ScoreCoach.Tests/Tool/Files/few.csv", "--as-of", "2026-11-22")]
    [InlineData("priorities.csv", "priorities", "tests/ScoreCoach.Tests/Tool/Files/few.csv", "--as-of", "2026-11-22", "--format", "csv")]
    [InlineData("plan.jsonl", "plan", "tests/ScoreCoach.Tests/Tool/Files/few.csv", "--as-of", "2026-01-15", "--hours-per-week", "8", "--format", "jsonl")]
    [InlineData("exams.txt", "exams", "--as-of", "2026-11-22")]
    [InlineData("exams-editions.txt", "exams", "--include-editions")]
    [InlineData("template.csv", "exams", "--exam", "MLS-C01", "--template")]
    [InlineData("check.txt", "check", "samples/cohort.csv", "--as-of", "2026-11-22")]
    [InlineData("check.json", "check", "samples/cohort.csv", "--as-of", "2026-11-22", "--format", "json")]
    public async Task Output_is_what_it_was(string expectation, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach(arguments);
        Assert.True(run.ExitCode is 0 or 3, run.Errors);
        Expectation.Matches(expectation, run.Output);
    }

    [Theory]
    [InlineData("C.UTF-8", "UTC")]
    [InlineData("de_DE.UTF-8", "Asia/Kolkata")]
    [InlineData("tr_TR.UTF-8", "America/St_Johns")]
    [InlineData("ar_SA.UTF-8", "Pacific/Apia")]
    public async Task Output_is_the_same_in_every_culture_and_time_zone(string locale, string timeZone)
    {
        var surroundings = ProcessSurroundings.Culture(locale, timeZone);
        var plans = await ProcessRun.ScoreCoach(surroundings, "plan", "samples/cohort.csv", "--as-of", "2026-11-22");
        Expectation.Matches("plan-cohort.txt", plans.Output);
        var pages = await ProcessRun.ScoreCoach(surroundings, "plan", "samples/cohort.csv", "--as-of", "2026-11-22", "--format", "page");
        Expectation.Matches("plan-cohort-pages.txt", pages.Output);
        Expectation.Matches("plan-cohort.errors.txt", plans.Errors);
        var json = await ProcessRun.ScoreCoach(surroundings, "plan", "tests/ScoreCoach.Tests/Tool/Files/few.csv", "--as-of", "2026-01-15", "--hours-per-week", "8", "--format", "jsonl");
        Expectation.Matches("plan.jsonl", json.Output);
    }

    [Fact]
    public async Task The_articles_example_is_exact_in_json()
    {
        var run = await ProcessRun.ScoreCoach(
            new ProcessSurroundings { Input = "Exam,Score,Data Engineering,Exploratory Data Analysis,Modeling,ML Ops\nMLS-C01,698,Strong,Competent,Needs Improvement,Needs Improvement\n" },
            "plan", "-", "--total-hours", "100", "--as-of", "2026-01-15", "--format", "json");
        var plan = Newtonsoft.Json.Linq.JArray.Parse(run.Output).Single();
        Assert.Equal(["0.4 2400", "0.3 1800", "0.2 1200", "0.1 600"], plan["priorities"]!.Select(priority => FormattableString.Invariant($"{(double)priority["share"]!} {(int)priority["minutes"]!}")));
        Assert.Equal(1, (int)plan["schemaVersion"]!);
        Assert.Equal(6000, (int)plan["totalMinutes"]!);
    }

    [Fact]
    public async Task Json_is_one_array_and_jsonl_one_object_a_line()
    {
        var array = await ProcessRun.ScoreCoach("plan", "samples/clean.csv", "--as-of", "2026-11-22", "--format", "json");
        var lines = await ProcessRun.ScoreCoach("plan", "samples/clean.csv", "--as-of", "2026-11-22", "--format", "jsonl");
        Assert.Equal(
            Newtonsoft.Json.Linq.JArray.Parse(array.Output).Select(plan => plan.ToString(Newtonsoft.Json.Formatting.None)),
            lines.Output.TrimEnd('\n').Split('\n').Select(line => Newtonsoft.Json.Linq.JObject.Parse(line).ToString(Newtonsoft.Json.Formatting.None)));
        Assert.DoesNotContain('\r', array.Output);
        Assert.NotEqual('\uFEFF', array.Output[0]);
    }

    [Theory]
    // What was typed, the exit status, what the message must say.
    [InlineData(2, "There is no command 'plam'", "plam", "samples/clean.csv")]
    [InlineData(2, "Did you mean --hours-per-week", "plan", "samples/clean.csv", "--hour-per-week", "8")]
    [InlineData(2, "No file was specified", "plan")]
    [InlineData(2, "needs a value", "plan", "samples/clean.csv", "--weeks")]
    [InlineData(2, "--profile-path is empty. Accepted: a path.", "plan", "samples/clean.csv", "--profile", "")]
    [InlineData(2, "--out is empty. Accepted: a path.", "plan", "samples/clean.csv", "--out", "")]
    [InlineData(2, "--rejects is empty. Accepted: a path.", "plan", "samples/clean.csv", "--rejects", "")]
    [InlineData(2, "--as-of: '04/05/2026' is not an ISO 8601 date", "plan", "samples/clean.csv", "--as-of", "04/05/2026")]
    [InlineData(2, "--hours-per-week: '1,5' is not a valid number", "plan", "samples/clean.csv", "--hours-per-week", "1,5")]
    [InlineData(2, "--weeks and --target-date both", "plan", "samples/clean.csv", "--weeks", "4", "--target-date", "2027-01-01")]
    [InlineData(2, "--total-hours and --hours-per-week", "plan", "samples/clean.csv", "--total-hours", "40", "--hours-per-week", "8")]
    [InlineData(2, "Accepted: table, page, json, jsonl, csv", "plan", "samples/clean.csv", "--format", "pdf")]
    [InlineData(2, "Accepted: table, json, jsonl, csv", "window", "samples/clean.csv", "--format", "page")]
    [InlineData(2, "520 weeks", "plan", "samples/clean.csv", "--as-of", "2026-01-15", "--target-date", "2199-12-31")]
    [InlineData(2, "2200-12-31", "plan", "samples/clean.csv", "--as-of", "9999-12-31")]
    [InlineData(2, "There is no option --latest", "plan", "samples/clean.csv", "--latest")]
    [InlineData(2, "--level-map: 'x' is specified twice", "plan", "samples/clean.csv", "--level-map", "x=Weak", "--level-map", "x=Strong")]
    [InlineData(2, "--level-map: 'Low' is not accepted", "plan", "samples/clean.csv", "--level-map", "x=Low")]
    [InlineData(2, "--level-threshold", "plan", "samples/clean.csv", "--level-threshold", "80,60")]
    [InlineData(2, "--study-day: 'Someday' is not a day", "plan", "samples/clean.csv", "--study-day", "Mon,Someday")]
    [InlineData(2, "--session-start: '6 pm' is not a time", "plan", "samples/clean.csv", "--session-start", "6 pm")]
    [InlineData(2, "--culture: There is no culture 'de-DEE'", "plan", "samples/clean.csv", "--culture", "de-DEE")]
    [InlineData(2, "UnknownTimeZone", "plan", "samples/clean.csv", "--time-zone", "Europe/Nowhere")]
    [InlineData(2, "UnusableTarget", "plan", "samples/clean.csv", "samples/cohort.csv", "--rejects", "samples/cohort.csv")]
    [InlineData(2, "is an input file", "plan", "samples/clean.csv", "--out", "./samples/../samples/clean.csv")]
    [InlineData(2, "name the same file", "plan", "samples/clean.csv", "--out", "same.tmp", "--rejects", "same.tmp")]
    [InlineData(2, "UnknownEncoding", "plan", "samples/clean.csv", "--encoding", "utf-7")]
    [InlineData(1, "UnknownExam", "plan", "samples/clean.csv", "--exam", "foo")]
    [InlineData(1, "There is no folder", "plan", "samples/clean.csv", "--out", "nowhere/x.json")]
    [InlineData(1, "UnknownExam", "exams", "FOO")]
    [InlineData(2, "UnknownPolicy", "plan", "samples/clean.csv", "--policy", "mine")]
    [InlineData(1, "UnknownGuide", "plan", "samples/clean.csv", "--guide", "none")]
    [InlineData(1, "UnknownExam", "exams", "--exam", "XYZ-9")]
    [InlineData(1, "NotFound", "plan", "samples/missing.csv")]
    public async Task Failures_say_what_was_wrong_and_nothing_is_printed(int exitCode, string message, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach(arguments);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Output);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fifth_exam_needs_json_files_only()
    {
        const string cohort = "Id,Exam,Score,Baking,Tasting\n1,OWN-1,40,Burnt,Perfect\n";
        var run = await ProcessRun.ScoreCoach(
            new ProcessSurroundings { Input = cohort },
            "plan", "-", "--profile", "tests/ScoreCoach.ModuleTests/OwnExam", "--total-hours", "10", "--as-of", "2026-01-15", "--format", "csv");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(",baking,Baking,70,Weak,Burnt,Reported,,Highest,0.8,480,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_named_by_out_appears_whole_and_alone()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-out");
        try
        {
            var target = Path.Join(folder.FullName, "plans.jsonl");
            var run = await ProcessRun.ScoreCoach("plan", "samples/clean.csv", "--as-of", "2026-11-22", "--format", "jsonl", "--out", target);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(string.Empty, run.Output);
            Assert.Equal(40, File.ReadAllLines(target).Length);
            Assert.Equal(target, Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("plan", 40)]
    [InlineData("window", 40)]
    [InlineData("patterns", 0)]
    public async Task Each_persons_last_attempt_counts_unless_every_attempt_is_requested(string command, int count)
    {
        var last = await ProcessRun.ScoreCoach(command, "samples/clean.csv", "--as-of", "2026-11-22", "--format", "jsonl");
        Assert.Equal(0, last.ExitCode);
        if (count == 0)
        {
            Assert.DoesNotContain("skipped because", last.Errors, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(count, Lines(last.Output).Length);
        Assert.Equal("warning: 13 reports were skipped because a later attempt supersedes them. Use --all-attempts to include them.", Assert.Single(Lines(last.Errors), line => line.Contains("skipped because", StringComparison.Ordinal)));
        var every = await ProcessRun.ScoreCoach(command, "samples/clean.csv", "--as-of", "2026-11-22", "--format", "jsonl", "--all-attempts");
        Assert.Equal(53, Lines(every.Output).Length);
        Assert.DoesNotContain("skipped because", every.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_are_found_over_all_files()
    {
        const string header = "Id,Exam,Attempt,Date,Score,Data Engineering,EDA,Modeling,ML Ops\n";
        var folder = Directory.CreateTempSubdirectory("scorecoach-files");
        try
        {
            var (first, second) = (Path.Join(folder.FullName, "1.csv"), Path.Join(folder.FullName, "2.csv"));
            File.WriteAllText(first, header + "P,MLS-C01,1,2025-12-01,640,Strong,Strong,Strong,NI\n");
            File.WriteAllText(second, header + "p ,MLS-C01,2,2025-11-01,650,Strong,Strong,Strong,NI\nP,MLS-C01,2,2026-01-02,650,Strong,NI,Strong,NI\n");
            var one = await ProcessRun.ScoreCoach("window", first, second, "--as-of", "2026-01-15", "--format", "csv");
            var other = await ProcessRun.ScoreCoach("window", second, first, "--as-of", "2026-01-15", "--format", "csv");
            Assert.Contains(Lines(one.Output), line => line.StartsWith("P,MLS-C01,2,", StringComparison.Ordinal) && line.Contains("2026-01-16", StringComparison.Ordinal));
            Assert.Equal(Lines(one.Output).Order(StringComparer.Ordinal), Lines(other.Output).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Issues_past_the_limit_are_counted()
    {
        var run = await ProcessRun.ScoreCoach("priorities", "samples/cohort.csv", "--as-of", "2026-11-22", "--max-issue", "2", "--format", "csv");
        Assert.Equal("scorecoach: 5 more issues are not shown. --max-issue shows more; --rejects saves the refused rows.", Lines(run.Errors)[^1]);
        Assert.StartsWith("samples/cohort.csv: 54 reports", Lines(run.Errors)[^2], StringComparison.Ordinal);
        Assert.Contains(", 6 rows refused", Lines(run.Errors)[^2], StringComparison.Ordinal);
        Assert.Equal(4, Lines(run.Errors).Length);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task A_strict_run_reads_no_other_file_after_its_first_refusal()
    {
        var run = await ProcessRun.ScoreCoach("priorities", "samples/cohort.csv", "samples/clean.csv", "--strict", "--format", "csv", "--as-of", "2026-11-22");
        var once = await ProcessRun.ScoreCoach("priorities", "samples/cohort.csv", "--strict", "--format", "csv", "--as-of", "2026-11-22");
        Assert.Equal(once.Output, run.Output);
        Assert.Equal(once.ExitCode, run.ExitCode);
    }

    [Fact]
    public async Task A_run_that_fails_leaves_the_file_that_was_there()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-keep");
        try
        {
            var target = Path.Join(folder.FullName, "plans.csv");
            File.WriteAllText(target, "KEEP");
            foreach (var arguments in new[] { new[] { "samples/missing.csv" }, ["samples/cohort.csv", "--strict"] })
            {
                var run = await ProcessRun.ScoreCoach(["plan", .. arguments, "--format", "csv", "--out", target, "--as-of", "2026-11-22"]);
                Assert.NotEqual(0, run.ExitCode);
                Assert.Contains("was not written", run.Errors, StringComparison.Ordinal);
                Assert.Equal("KEEP", File.ReadAllText(target));
                Assert.Equal(target, Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullName)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_device_is_written_to_and_stays_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var run = await ProcessRun.ScoreCoach("priorities", "samples/clean.csv", "--format", "jsonl", "--out", "/dev/stdout", "--as-of", "2026-11-22");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_followed_and_permissions_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("scorecoach-link");
        try
        {
            var target = Path.Join(folder.FullName, "real.jsonl");
            var link = Path.Join(folder.FullName, "link.jsonl");
            File.WriteAllText(target, "old");
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.CreateSymbolicLink(link, target);
            var run = await ProcessRun.ScoreCoach("priorities", "samples/clean.csv", "--format", "jsonl", "--out", link, "--as-of", "2026-11-22");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(target, File.ResolveLinkTarget(link, false)!.FullName);
            Assert.StartsWith("{", File.ReadAllText(target), StringComparison.Ordinal);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Refused_rows_of_several_files_all_survive()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-rejects");
        try
        {
            var rejects = Path.Join(folder.FullName, "r.csv");
            var run = await ProcessRun.ScoreCoach("plan", "samples/cohort.csv", "samples/clean.csv", "samples/cohort.csv", "--rejects", rejects, "--as-of", "2026-11-22");
            Assert.Equal(3, run.ExitCode);
            Assert.Equal([7, 1, 7], new[] { rejects, Path.Join(folder.FullName, "r-2.csv"), Path.Join(folder.FullName, "r-3.csv") }.Select(file => File.ReadAllLines(file).Length));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_tool_runs_from_any_folder()
    {
        var run = await ProcessRun.ScoreCoach(new ProcessSurroundings { Folder = Path.GetTempPath() }, "plan", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-11-22");
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Help_shows_one_example_per_command()
    {
        var run = await ProcessRun.ScoreCoach("--help");
        Assert.Equal(0, run.ExitCode);
        Expectation.Matches("help.txt", run.Output);
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
