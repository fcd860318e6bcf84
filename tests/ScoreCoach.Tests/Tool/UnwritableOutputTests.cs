using System.Text;
using ScoreCoach.Cli.Output;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>What can't be written ends a run with a message and an exit status, whatever it was to be written to.</summary>
public class UnwritableOutputTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("help", "plan")]
    [InlineData("exams")]
    public void A_full_disk_is_a_message(params string[] words)
    {
        using var errors = new StringWriter();
        using var full = new FullWriter();
        Assert.Equal(1, Cli.Tool.Run(words, full, errors, Screen.Redirected));
        Assert.Equal("scorecoach: No space left on device\n", errors.ToString());
    }

    [Theory]
    [InlineData("plan", "--exam", "X")]
    [InlineData("nothing")]
    [InlineData("--help")]
    public void An_exit_status_is_left_where_nothing_can_be_written(params string[] words)
    {
        using var full = new FullWriter();
        Assert.Equal(1, Cli.Tool.Run(words, full, full, Screen.Redirected));
    }

    [Theory]
    [InlineData("import", "--out", "/sys/o.csv")]
    [InlineData("plan", "--out", "/sys/o.html")]
    [InlineData("plan", "--out", "/sys/o.txt")]
    [InlineData("cohort", "--people-are-disjoint", "--as-state", "/sys/o.state")]
    public void A_folder_in_which_nothing_can_be_written_is_an_error_about_the_path_of_the_user(string command, params string[] options)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var run = ToolRun.Of([command, Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--quiet", .. options]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(options[^1], run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out-encoding", "ascii", "o.csv", "Omit --out-encoding to write UTF-8, which has every character.")]
    [InlineData("--out-encoding", "ascii", "o.xlsx", "--out-encoding has no effect on xlsx.")]
    [InlineData("--out-delimiter", ";", "o.xlsx", "--out-delimiter has no effect on xlsx.")]
    public void An_option_of_the_output_is_named_as_it_is_typed(string option, string value, string file, string message)
    {
        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName() + file);
        var run = ToolRun.Of("import", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-01-15", "--quiet", "--out", path, option, value);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("a-folder", "'a-folder' is a folder, not a file. Specify a file in it.")]
    [InlineData("no-folder/plans.txt", "to write 'plans.txt' to.")]
    [InlineData("read-only.txt", "'read-only.txt' is read-only.")]
    public async Task A_file_that_cannot_be_written_is_named(string path, string message)
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-out");
        try
        {
            folder.CreateSubdirectory("a-folder");
            File.WriteAllText(Path.Join(folder.FullName, "read-only.txt"), "kept");
            File.SetAttributes(Path.Join(folder.FullName, "read-only.txt"), FileAttributes.ReadOnly);
            var run = await ProcessRun.ScoreCoach(["exams", "--out", Path.Join(folder.FullName, path)]);
            Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
            Assert.Contains(message.TrimStart('\''), run.Errors.Replace(folder.FullName + "/", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal("kept", File.ReadAllText(Path.Join(folder.FullName, "read-only.txt")));
        }
        finally
        {
            File.SetAttributes(Path.Join(folder.FullName, "read-only.txt"), FileAttributes.Normal);
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("nothing")]
    [InlineData("plan", "nowhere.csv")]
    public void An_exit_status_is_left_where_output_is_closed(params string[] words)
    {
        using var closed = new ClosedWriter();
        Assert.Equal(1, Cli.Tool.Run(words, closed, closed, Screen.Redirected));
    }

    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new UnauthorizedAccessException("Access to the path is denied.");

        public override void Write(string? value) => throw new UnauthorizedAccessException("Access to the path is denied.");
    }

    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}
