using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Words as a shell makes them of what a user pastes.</summary>
internal static class ShellWords
{
    /// <summary>The words of each text.</summary>
    public static async Task<string[][]> Of(IReadOnlyList<string> typed)
    {
        var script = new StringBuilder();
        foreach (var text in typed)
        {
            script.Append("for word in ").Append(text).Append("; do printf '%s\\001' \"$word\"; done; printf '\\002'\n");
        }

        // In a folder of its own, so that no wildcard finds a file; one file at a time, as a command line has its limits.
        var folder = Directory.CreateTempSubdirectory("scorecoach-words");
        try
        {
            var file = Path.Join(folder.FullName, "words");
            await File.WriteAllTextAsync(file, script.ToString());
            var run = await ProcessRun.Start("sh", new ProcessSurroundings { Folder = folder.FullName }, file);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
            return [.. run.Output.Split('\u0002')[..^1].Select(words => words.Split('\u0001')[..^1])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
