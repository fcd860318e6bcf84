using System.Text.RegularExpressions;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>The words of a header, in lower case, without what is between them.</summary>
internal static partial class HeaderWords
{
    /// <summary>Longer headers name nothing.</summary>
    private const int MaxLength = 300;

    /// <summary>The words, one after the other.</summary>
    public static string[] ListOf(string header) => header.Length > MaxLength
        ? []
        : [.. WordPattern().Matches(header).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>The words as one text, with a blank before and after each, so that whole words are found in it.</summary>
    public static string Of(string header) => $" {string.Join(' ', ListOf(header))} ";

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();
}
