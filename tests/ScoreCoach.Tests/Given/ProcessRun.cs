using System.Diagnostics;
using System.Text;

namespace ScoreCoach.Tests.Given;

/// <summary>A program that has run to its end.</summary>
internal sealed record ProcessRun(int ExitCode, string Output, string Errors)
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>Runs the built tool.</summary>
    public static Task<ProcessRun> ScoreCoach(params string[] arguments) => ScoreCoach(new ProcessSurroundings(), arguments);

    /// <summary>Runs the built tool in a folder, a culture or a time zone, or with standard input.</summary>
    public static Task<ProcessRun> ScoreCoach(ProcessSurroundings surroundings, params string[] arguments) =>
        Start("dotnet", surroundings, [Built("src/ScoreCoach.Cli", "ScoreCoach.Cli.dll"), .. arguments]);

    /// <summary>The path of an assembly that was built with the tests.</summary>
    public static string Built(string project, string assembly, string framework = "net10.0") =>
        Repository.PathOf($"{project}/bin/{Configuration}/{framework}/{assembly}");

    /// <summary>Runs a program.</summary>
    public static async Task<ProcessRun> Start(string program, ProcessSurroundings surroundings, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = surroundings.Folder ?? Repository.PathOf(string.Empty),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in surroundings.Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(surroundings.Input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a program runs in.</summary>
internal sealed record ProcessSurroundings
{
    public string? Folder { get; init; }

    public string Input { get; init; } = string.Empty;

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public static ProcessSurroundings Culture(string locale, string timeZone) =>
        new() { Variables = new Dictionary<string, string> { ["LC_ALL"] = locale, ["LANG"] = locale, ["TZ"] = timeZone } };
}
