using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>scorecoach cohort writes what Export-CohortReport writes: the format of --out or --format, to files, folders and standard output.</summary>
public sealed class CohortExportTests : IDisposable
{
    private static readonly string[] s_cohort = ["cohort", Repository.PathOf("samples/clean.csv"), "--by", "Team", "--as-of", "2026-01-15", "--quiet"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-cohorts");

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("md", "# Cohort report: AI-102, AI-103, AIP-C01, MLS-C01\n")]
    public void A_format_of_files_can_be_printed(string format, string start)
    {
        var run = ToolRun.Of([.. s_cohort, "--format", format]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Exported($"cohort.{format}"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void JSON_in_a_file_is_what_is_printed(string format) =>
        Assert.Equal(ToolRun.Of([.. s_cohort, "--format", format]).Output, Exported($"cohort.{format}"));

    [Fact]
    public void A_table_is_printed_as_before_and_also_to_a_file_of_another_extension()
    {
        Assert.Equal(ToolRun.Of(s_cohort).Output, Exported("cohort.txt"));
        Assert.StartsWith("Exam", ToolRun.Of(s_cohort).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_an_extension_is_a_folder_with_a_page_for_each_exam_and_one_that_lists_them()
    {
        Assert.Equal(0, ToolRun.Of([.. s_cohort, "--out", PathOf("pages")]).ExitCode);
        Assert.Equal(5, Directory.GetFiles(PathOf("pages"), "*.html").Length);
        Assert.True(File.Exists(PathOf("pages/index.html")));
    }

    [Fact]
    public void Options_of_the_export_reach_it()
    {
        Assert.StartsWith("Exam;Edition;Group;Group Team;", Exported("cohort.csv", "--out-delimiter", ";", "--out-encoding", "unicode"), StringComparison.Ordinal);
        File.WriteAllText(PathOf("own.liquid"), "{% for exam in report.exams %}{{ exam.code }};{% endfor %}");
        Assert.Equal("AI-102;AI-103;AIP-C01;MLS-C01;", Exported("cohort.md", "--template", PathOf("own.liquid")));
    }

    [Theory]
    [InlineData("--no-clobber is for files. Add --out", "--no-clobber")]
    [InlineData("'ics' is not accepted. Accepted: table, json, jsonl, csv, md, html, xlsx, parquet.", "--format", "ics")]
    [InlineData("'page' is not accepted", "--format", "page")]
    [InlineData("has no effect on json", "--out", "x.json", "--out-delimiter", ";")]
    public void Options_that_would_change_nothing_are_wrong_usage(string message, params string[] options)
    {
        var run = ToolRun.Of([.. s_cohort, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Join(_folder.FullName, name);

    private string Exported(string name, params string[] options)
    {
        var run = ToolRun.Of([.. s_cohort, "--out", PathOf(name), .. options]);
        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Errors));
        return File.ReadAllText(PathOf(name));
    }
}
