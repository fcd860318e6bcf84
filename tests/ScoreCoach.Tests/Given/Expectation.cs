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
    /// Whether PowerShell breaks the lines of its tables between words, as it does in some cultures, and not anywhere, as in
    /// the invariant one that the files were written in. Where it does, only the white space of a view differs.
    /// </summary>
    public static bool ShellWrapsBetweenWords =>
        System.Globalization.CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "en" or "fr" or "de" or "it" or "pt" or "es";

    /// <summary>Compares a view of PowerShell's, wherever it breaks its lines.</summary>
    public static void MatchesView(string file, string actual, [CallerFilePath] string testFile = "")
    {
        if (!ShellWrapsBetweenWords)
        {
            Matches(file, actual, testFile);
            return;
        }

        var path = Path.Join(Path.GetDirectoryName(testFile), "Expectations", file);

        // Two cells of a row that break elsewhere interleave in another order: the same characters, counted.
        Assert.Equal(
            string.Concat(WithoutWhiteSpace(File.ReadAllText(path)).Order()),
            string.Concat(WithoutWhiteSpace(actual).Order()));
    }

    /// <summary>A text without white space.</summary>
    public static string WithoutWhiteSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    public static void Matches(string file, string actual, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Join(Path.GetDirectoryName(testFile), "Expectations");
        if (!Directory.Exists(Path.GetDirectoryName(testFile)))
        {
            // A deterministic build may have replaced the path; the folder is found by name then.
            folder = Path.GetDirectoryName(Directory.EnumerateFiles(Repository.PathOf("tests"), Path.GetFileName(file), SearchOption.AllDirectories).First())!;
        }

        var path = Path.Join(folder, file);
        if (Environment.GetEnvironmentVariable("SCORECOACH_REWRITE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"There is no expectation {file}. It would be:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
