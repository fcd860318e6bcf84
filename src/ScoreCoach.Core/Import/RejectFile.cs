namespace ScoreCoach;

/// <summary>Where the refused rows of several files go. Files differ in their layout, so each has a reject file of its own.</summary>
public static class RejectFile
{
    /// <summary>The reject file of the n-th file.</summary>
    /// <param name="path">The path that was asked for: the first file's.</param>
    /// <param name="number">Which file it is, from 1.</param>
    /// <returns>The path itself for the first file, then "name-2.csv", "name-3.csv".</returns>
    public static string PathOf(string path, int number) => number == 1
        ? path
        : Path.Join(Path.GetDirectoryName(path), FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));
}
