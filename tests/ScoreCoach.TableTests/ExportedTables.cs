using ScoreCoach.Tests.Given;

namespace ScoreCoach.TableTests;

/// <summary>Tables that the tool exported into a folder of their own.</summary>
public sealed class ExportedTables : IDisposable
{
    private static readonly string[] s_out = ["--quiet", "--out"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-tables");

    /// <summary>The path of a file, in the form that every program takes.</summary>
    public string PathOf(string name) => Path.Join(_folder.FullName, name).Replace('\\', '/');

    /// <summary>Runs the tool, whose last argument is the name of a file in the folder.</summary>
    public async Task Export(params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach([.. arguments[..^1], .. arguments[0] == "exams" ? s_out[1..] : s_out, PathOf(arguments[^1])]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
