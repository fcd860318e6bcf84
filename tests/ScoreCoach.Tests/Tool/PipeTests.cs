using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Pipes, devices and closed streams in place of files: what can be read is, and nothing waits without end.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipes");

    public static TheoryData<string, string> Commands => new()
    {
        { "merge $pipe", "is empty, or is a pipe or a device" },
        { "merge /dev/zero", "is empty, or is a pipe or a device" },
        { "merge <(cat $csv)", "is not a state of a cohort" },
        { "cohort $csv --as-state $out --state-key $pipe", "It is a pipe that no program writes to" },
        { "cohort $csv --as-state $out --state-key /dev/zero", "which is too long for a key" },
        { "plan $csv --out $out.md --template $pipe", "It is a pipe that no program writes to" },
        { "plan - <&-", "Standard input is closed." },
        { "cohort - <&-", "Standard input is closed." },
        { "import $csv --out /dev/stdout", "'/dev/stdout' has no extension that names a format. Accepted: csv, xlsx, parquet, json or jsonl. Use one of these extensions, or name the format with --format csv." },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_can_not_be_read_is_an_error(string command, string message)
    {
        var run = await Run(command);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, run.ExitCode);
        Assert.InRange(run.ExitCode, 1, 3);
    }

    [Theory]
    [InlineData("plan <(cat $csv)", "C-1022")]
    [InlineData("plan - < $csv", "C-1022")]
    [InlineData("cohort $csv --as-state $out --state-key <(echo 'a key of more than sixteen bytes') && $tool merge $out --state-key <(echo 'a key of more than sixteen bytes')", "AI-102")]
    [InlineData("import $csv --out /dev/stdout --format csv", "C-1022")]
    [InlineData("import $csv --out >(cat) --format jsonl; sleep 1", "C-1022")]
    public async Task What_a_shell_puts_in_place_of_a_file_works(string command, string output)
    {
        var run = await Run(command);

        // The shell itself warns of a culture that is not installed.
        Assert.DoesNotContain(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.StartsWith("bash: warning: setlocale:", StringComparison.Ordinal));
        Assert.Contains(output, run.Output, StringComparison.Ordinal);
    }

    // A byte order mark is for files, by which Excel knows their encoding. The next program would take it for a part of the first header.
    [Theory]
    [InlineData("import $csv --out /dev/stdout --format csv | od -An -tx1 > $out; head -c 9 $out", " 43 61 6e")]
    [InlineData("import $csv --out >(od -An -tx1 > $out) --format csv; sleep 1; head -c 9 $out", " 43 61 6e")]
    [InlineData("exams MLS-C01 --template --out /dev/stdout --format csv | od -An -tx1 > $out; head -c 9 $out", " 43 61 6e")]
    [InlineData("import $csv --out $out.csv; od -An -tx1 $out.csv > $out; head -c 9 $out", " ef bb bf")]
    public async Task Only_a_file_begins_with_a_byte_order_mark(string command, string bytes) => Assert.Equal(bytes, (await Run(command)).Output);

    [Fact]
    public async Task Links_in_a_circle_are_no_file()
    {
        var run = await Run("merge $out; ln -s $out.a $out.b; ln -s $out.b $out.a; $tool merge $out.a");
        Assert.Contains("The state '", run.Errors, StringComparison.Ordinal);
        Assert.Contains("UnusablePath: '", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<ProcessRun> Run(string command)
    {
        var script = $"pipe={_folder.FullName}/pipe; mkfifo $pipe; out={_folder.FullName}/out; csv={Repository.PathOf("samples/clean.csv")}; "
            + $"tool='dotnet {ProcessRun.Built("src/ScoreCoach.Cli", "ScoreCoach.Cli.dll")}'; timeout 60 $tool {command.Replace("<&-", "--quiet --as-of 2026-01-15 <&-", StringComparison.Ordinal)}";
        return ProcessRun.Start("bash", new ProcessSurroundings(), "-c", script.Replace("$csv", "$csv --quiet --as-of 2026-01-15", StringComparison.Ordinal)
            .Replace("(cat $csv --quiet --as-of 2026-01-15)", "(cat $csv) --quiet --as-of 2026-01-15", StringComparison.Ordinal)
            .Replace("- < $csv --quiet --as-of 2026-01-15", "- --quiet --as-of 2026-01-15 < $csv", StringComparison.Ordinal));
    }
}
