using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>scorecoach plan writes what Export-RetakePlan writes: the format of --out or --format, to files, folders and standard output.</summary>
public sealed class PlanExportTests : IDisposable
{
    private static readonly string[] s_plan = ["plan", Repository.PathOf("samples/five-people.csv"), "--as-of", "2026-01-15", "--quiet"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-plans");

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("md", "# ")]
    [InlineData("ics", "BEGIN:VCALENDAR\r\n")]
    public void A_format_of_files_can_be_printed(string format, string start)
    {
        var run = ToolRun.Of([.. s_plan, "--format", format]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Exported($"plans.{format}"));
    }

    [Fact]
    public void A_name_without_an_extension_is_a_folder_of_pages()
    {
        var run = ToolRun.Of([.. s_plan, "--out", PathOf("plans")]);
        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(6, Directory.GetFiles(PathOf("plans"), "*.html").Length);
    }

    [Fact]
    public void Another_extension_is_what_is_printed_as_before()
    {
        ToolRun.Of([.. s_plan, "--out", PathOf("plans.txt")]);
        Assert.Equal(ToolRun.Of(s_plan).Output, File.ReadAllText(PathOf("plans.txt")));
    }

    [Fact]
    public void JSON_in_a_file_is_what_is_printed() =>
        Assert.Equal(ToolRun.Of([.. s_plan, "--format", "json", "--without", "schedule"]).Output, Exported("plans.json", "--without", "schedule"));

    [Fact]
    public void Options_of_the_export_reach_it()
    {
        Assert.StartsWith("CandidateId;CandidateName;", Exported("plans.csv", "--out-delimiter", ";", "--out-encoding", "unicode"), StringComparison.Ordinal);
        File.WriteAllText(PathOf("own.liquid"), "{{ plan.person }};");
        Assert.StartsWith("Ines Carvalho;", Exported("plans.md", "--template", PathOf("own.liquid")), StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20260115T180000", Exported("plans.ics", "--time-zone", "Europe/Berlin"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_kept_on_request()
    {
        File.WriteAllText(PathOf("plans.csv"), "KEEP");
        var run = ToolRun.Of([.. s_plan, "--out", PathOf("plans.csv"), "--no-clobber"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FileExists: The file '", run.Errors, StringComparison.Ordinal);
        Assert.Contains("omitting --no-clobber", run.Errors, StringComparison.Ordinal);
        Assert.Equal("KEEP", File.ReadAllText(PathOf("plans.csv")));
    }

    // The bytes of another encoding would not be those of standard output.
    [Theory]
    [InlineData("--out-encoding", "utf-16")]
    [InlineData("--no-clobber")]
    [InlineData("--force")]
    public void Reports_that_are_printed_have_no_options_of_files(params string[] options)
    {
        var run = ToolRun.Of(["import", Repository.PathOf("samples/clean.csv"), .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{options[0]} is for files. Add --out", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-clobber is for files. Add --out", "--no-clobber")]
    [InlineData("--template is for files. Add --out", "--template", "x.liquid")]
    [InlineData("--without is for JSON only", "--format", "md", "--without", "schedule")]
    [InlineData("has no effect on json", "--out", "x.json", "--out-delimiter", ";")]
    [InlineData("can't be used", "--format", "md", "--template", "nowhere.liquid")]
    [InlineData("'docx' is not accepted", "--format", "docx")]
    public void Options_that_would_change_nothing_are_wrong_usage(string message, params string[] options)
    {
        var run = ToolRun.Of([.. s_plan, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "Asia/Tokyo")]
    [InlineData("tr_TR.UTF-8", "America/Los_Angeles")]
    public async Task Files_are_the_same_in_every_culture_and_time_zone(string locale, string timeZone)
    {
        var (here, there) = (PathOf("here"), PathOf("there"));
        foreach (var format in new[] { "html", "ics", "md" })
        {
            ToolRun.Of([.. s_plan, "--out", here, "--format", format]);
        }

        foreach (var format in new[] { "html", "ics", "md" })
        {
            var run = await ProcessRun.ScoreCoach(ProcessSurroundings.Culture(locale, timeZone), [.. s_plan, "--out", there, "--format", format]);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        }

        var files = Directory.GetFiles(here).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(16, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Join(here, file)), File.ReadAllBytes(Path.Join(there, file))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Join(_folder.FullName, name);

    private string Exported(string name, params string[] options)
    {
        var run = ToolRun.Of([.. s_plan, "--out", PathOf(name), .. options]);
        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Errors));
        return File.ReadAllText(PathOf(name));
    }
}
