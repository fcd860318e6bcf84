using ScoreCoach.Cli.Output;

namespace ScoreCoach.Tests.Tool;

/// <summary>A run of the tool inside the test's own process, by the entry point that the program has: a hundred runs take a second.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Length == 0 ? [] : Errors.TrimEnd('\n').Split('\n');

    public static ToolRun Of(params string[] words) => On(Screen.Redirected, words);

    /// <summary>A run whose standard output is a terminal, or is not.</summary>
    public static ToolRun On(Screen screen, params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Cli.Tool.Run(words, output, errors, screen);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
