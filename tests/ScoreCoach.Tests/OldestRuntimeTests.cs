using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;
using Xunit.Abstractions;

namespace ScoreCoach.Tests;

/// <summary>The module loads on .NET 8: the tests of Core and IO run there once more, as a program that carries the runtime.</summary>
[Collection(MeasuredAlone.Name)]
public class OldestRuntimeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Core_and_IO_pass_their_tests_on_dotnet_8()
    {
        var program = ProcessRun.Built("tests/ScoreCoach.Tests.Net8", OperatingSystem.IsWindows() ? "ScoreCoach.Tests.Net8.exe" : "ScoreCoach.Tests.Net8", "net8.0");
        var run = await ProcessRun.Start(program, new ProcessSurroundings());
        output.WriteLine(run.Output + run.Errors);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Matches("(?m)^\\.NET 8\\.[0-9.]+: [0-9]{3,} passed, 0 failed, 0 skipped$", run.Output.ReplaceLineEndings("\n").TrimEnd());
    }
}
