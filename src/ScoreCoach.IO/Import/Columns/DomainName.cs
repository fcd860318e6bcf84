using System.Text.RegularExpressions;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// A header or a cell that may name a domain, taken apart once: as it came, without its weight ("Modeling (36%)"), without
/// its number ("Domain 3: Modeling"), without a word that indicates that it holds a level.
/// </summary>
internal sealed partial class DomainName
{
    /// <summary>Longer texts name no domain.</summary>
    private const int MaxLength = 300;

    private readonly string _plain = string.Empty;

    public DomainName(string text)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        _plain = WithoutWeight(text);
        var unnumbered = NumberPattern().Replace(_plain, string.Empty);
        Keys = new[] { text, _plain, unnumbered, SuffixPattern().Replace(unnumbered, string.Empty) }
            .Select(name => TextKey.Of(name))
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        PlainKey = TextKey.Of(_plain);
    }

    /// <summary>The keys under which the domain may be known, the likeliest first.</summary>
    public IReadOnlyList<string> Keys { get; } = [];

    /// <summary>The key of the text without its weight.</summary>
    public string PlainKey { get; } = string.Empty;

    /// <summary>What follows the code of an exam, as in "MLS-C01 Modeling"; empty when the text does not start with it.</summary>
    public string PartAfter(string exam) => _plain.StartsWith(exam, StringComparison.OrdinalIgnoreCase)
        ? NumberPattern().Replace(_plain[exam.Length..].TrimStart(' ', ':', '-', '_', '.', '/'), string.Empty)
        : string.Empty;

    /// <summary>A text without the weight at its end.</summary>
    public static string WithoutWeight(string text) => text.Contains('%') ? WeightPattern().Replace(text, string.Empty).Trim() : text.Trim();

    [GeneratedRegex(@"[\s,:;–—-]*[\(\[]?\s*[0-9]{1,3}(?:[.,][0-9]+)?\s*%?\s*(?:(?:-|–|—|to)\s*[0-9]{1,3}(?:[.,][0-9]+)?\s*)?%\s*[\)\]]?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeightPattern();

    [GeneratedRegex(@"^\s*(?:content\s+)?(?:(?:domain|section|skill\s+area|area|module|part|d)\s*#?\s*[0-9]{1,2}\s*[:.)–—-]?|[0-9]{1,2}(?:\.0)?\s*[:.)–—-])\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\s:_-]+(?:level|performance|rating)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SuffixPattern();
}
