using ScoreCoach.Tests.Given;

namespace ScoreCoach.TableTests;

/// <summary>Converts workbooks as LibreOffice reads and writes them.</summary>
internal static class LibreOffice
{
    /// <summary>Converts a file into a folder.</summary>
    /// <param name="tables">The files.</param>
    /// <param name="file">The name of the workbook.</param>
    /// <param name="format">The extension of the result, or a filter with its options.</param>
    /// <param name="folder">The name of the folder; the one of the files themselves by default.</param>
    public static async Task Convert(ExportedTables tables, string file, string format, string folder = "")
    {
        // A profile of its own: a running LibreOffice would take the command for itself.
        var run = await ProcessRun.Start(
            SpreadsheetFactAttribute.Program,
            new ProcessSurroundings(),
            $"-env:UserInstallation={new Uri(tables.PathOf("profile")).AbsoluteUri}", "--headless", "--convert-to", format, "--outdir", tables.PathOf(folder), tables.PathOf(file));
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
