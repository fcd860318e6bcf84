using System.Diagnostics;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>A process of its own that holds another CsvHelper before it imports the module.</summary>
public class IsolationTests
{
    [Fact]
    public void A_session_with_other_versions_of_our_libraries_works_and_so_do_we()
    {
#if DEBUG
        const string configuration = "Debug";
#else
        const string configuration = "Release";
#endif
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.PathOf($"tests/ScoreCoach.ConflictHost/bin/{configuration}/net10.0/ScoreCoach.ConflictHost.dll"));
        start.ArgumentList.Add(Repository.PathOf("ScoreCoach.psd1"));
        start.ArgumentList.Add(Repository.PathOf("samples/clean.csv"));
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
    }
}
