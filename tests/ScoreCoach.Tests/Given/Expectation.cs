using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach.Tests.Given;

/// <summary>
/// Output that is compared with a file, byte for byte. The files are rewritten only when the environment variable
/// SCORECOACH_REWRITE_EXPECTATIONS is 1; read the difference before you commit it.
/// </summary>
internal static class Expectation
{
    /// <summary>
    /// Whether PowerShell breaks the lines of its tables between words, as it does in some cultures, or anywhere, as in the
    /// invariant culture.
    /// </summary>
    public static bool ShellWrapsBetweenWords =>
        System.Globalization.CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "en" or "fr" or "de" or "it" or "pt" or "es";

    private static bool Rewrites => Environment.GetEnvironmentVariable("SCORECOACH_REWRITE_EXPECTATIONS") == "1";

    /// <summary>
    /// Compares a PowerShell view with its file. A view with wrapped cells has a second file, for cultures that wrap between
    /// words; rewrite in the invariant culture first, then in an English one.
    /// </summary>
    public static void MatchesView(string file, string actual, [CallerFilePath] string testFile = "")
    {
        if (ShellWrapsBetweenWords)
        {
            var wrapped = Path.ChangeExtension(file, ".words.txt");
            var differs = Rewrites ? actual != File.ReadAllText(PathOf(file, testFile)) : File.Exists(PathOf(wrapped, testFile));
            file = differs ? wrapped : file;
        }

        Matches(file, actual, testFile);
    }

    /// <summary>Compares a text with its file.</summary>
    public static void Matches(string file, string actual, [CallerFilePath] string testFile = "") => MatchesPath(file, PathOf(file, testFile), actual);

    /// <summary>Compares a text with a file of the repository.</summary>
    public static void MatchesFile(string file, string actual) => MatchesPath(file, Repository.PathOf(file), actual);

    private static void MatchesPath(string file, string path, string actual)
    {
        if (Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"There is no expectation {file}. It would be:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>A text without white space.</summary>
    public static string WithoutWhiteSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string PathOf(string file, string testFile)
    {
        var folder = Path.GetDirectoryName(testFile);
        if (!Directory.Exists(folder))
        {
            // A deterministic build may have replaced the path; the folder is found by name then.
            return Directory.EnumerateFiles(Repository.PathOf("tests"), file, SearchOption.AllDirectories).FirstOrDefault()
                ?? Repository.PathOf($"tests/{file}");
        }

        return Path.Join(folder, "Expectations", file);
    }
}
