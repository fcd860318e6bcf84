using System.Runtime.CompilerServices;

namespace ScoreCoach.Tests.Given;

/// <summary>Where the repository is, whatever folder the tests run from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> LazyRoot = new(() => FindRoot());

    public static string PathOf(string relative) => Path.Join(LazyRoot.Value, relative);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Join(folder.FullName, "ScoreCoach.psd1")) && Directory.Exists(Path.Join(folder.FullName, "src")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("The repository was not found from the tests' folder.");
    }
}
