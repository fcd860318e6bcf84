using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>A process of its own that holds another CsvHelper before it imports the module.</summary>
public class IsolationTests
{
    [Fact]
    public async Task A_session_with_other_versions_of_our_libraries_works_and_so_do_we()
    {
        var run = await ProcessRun.Start(
            "dotnet",
            new ProcessSurroundings(),
            ProcessRun.Built("tests/ScoreCoach.ConflictHost", "ScoreCoach.ConflictHost.dll"),
            Repository.PathOf("ScoreCoach.psd1"),
            Repository.PathOf("samples/clean.csv"));
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
