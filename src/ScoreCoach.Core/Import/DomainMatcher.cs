using System.Text.RegularExpressions;

namespace ScoreCoach;

/// <summary>
/// Finds the domain that a header or a cell means: by id, name, short name, alias or initials, with or without its weight
/// or number ("Modeling (36%)", "Domain 3: Modeling").
/// </summary>
internal static partial class DomainMatcher
{
    /// <summary>Names longer than this are no domain names.</summary>
    private const int MaxLength = 300;

    private static readonly string[] SmallWords = ["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "using"];

    /// <summary>Finds a domain by a name that is not to be doubted.</summary>
    public static bool TryFind(ExamProfile profile, string text, out int index)
    {
        index = -1;
        if (text.Length > MaxLength)
        {
            return false;
        }

        foreach (var name in NamesIn(profile, text))
        {
            if (TextKey.Of(name).Length > 0 && profile.TryFindDomain(name, out index))
            {
                return true;
            }
        }

        return TryFindInitials(profile, text, out index);
    }

    /// <summary>Finds a domain by its full name or id only, without abbreviations that could mean anything.</summary>
    public static bool TryFindFullName(ExamProfile profile, string text, out int index)
    {
        var key = text.Length <= MaxLength ? TextKey.Of(WithoutWeight(text)) : string.Empty;
        for (index = 0; index < profile.Domains.Count; index++)
        {
            if (key.Length > 4 && (key == TextKey.Of(profile.Domains[index].Name) || key == TextKey.Of(profile.Domains[index].Id)))
            {
                return true;
            }
        }

        index = -1;
        return false;
    }

    /// <summary>Finds the one domain whose name is one typing error away, when no other is close.</summary>
    public static bool TryFindNear(ExamProfile profile, string text, out int index)
    {
        index = -1;
        var key = text.Length <= MaxLength ? TextKey.Of(WithoutWeight(text)) : string.Empty;
        if (key.Length < 5)
        {
            return false;
        }

        var close = 0;
        for (var domain = 0; domain < profile.Domains.Count; domain++)
        {
            var distance = NamesOf(profile.Domains[domain])
                .Select(name => TextKey.Of(name))
                .Where(name => name.Length >= 5)
                .Select(name => NearestName.Distance(key, name, 2))
                .DefaultIfEmpty(3)
                .Min();
            if (distance <= 2)
            {
                close++;
                index = distance == 1 ? domain : index;
            }
        }

        if (close == 1 && index >= 0)
        {
            return true;
        }

        index = -1;
        return false;
    }

    /// <summary>Finds a domain by its place in the outline: "Domain 1".</summary>
    public static bool TryFindPosition(ExamProfile profile, string text, out int index)
    {
        index = -1;
        var match = PositionPattern().Match(text.Length <= MaxLength ? text : string.Empty);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, out var number) || number < 1 || number > profile.Domains.Count)
        {
            return false;
        }

        index = number - 1;
        return true;
    }

    /// <summary>Whether a text is of the form "Domain 1".</summary>
    public static bool IsPosition(string text) => text.Length <= MaxLength && PositionPattern().IsMatch(text);

    private static IEnumerable<string> NamesOf(ExamDomain domain) => domain.Aliases.Prepend(domain.ShortName).Prepend(domain.Name).Prepend(domain.Id);

    private static IEnumerable<string> NamesIn(ExamProfile profile, string text)
    {
        yield return text;
        var plain = WithoutWeight(text);
        yield return plain;
        var unnumbered = NumberPattern().Replace(plain, string.Empty);
        yield return unnumbered;
        yield return SuffixPattern().Replace(unnumbered, string.Empty);
        if (plain.StartsWith(profile.Id, StringComparison.OrdinalIgnoreCase))
        {
            yield return NumberPattern().Replace(plain[profile.Id.Length..].TrimStart(' ', ':', '-', '_', '.', '/'), string.Empty);
        }
    }

    private static string WithoutWeight(string text) => WeightPattern().Replace(text, string.Empty).Trim();

    private static bool TryFindInitials(ExamProfile profile, string text, out int index)
    {
        index = -1;
        var key = TextKey.Of(WithoutWeight(text));
        if (key.Length is < 2 or > 8)
        {
            return false;
        }

        for (var domain = 0; domain < profile.Domains.Count; domain++)
        {
            if (!HasInitials(profile.Domains[domain].Name, key))
            {
                continue;
            }

            if (index >= 0)
            {
                index = -1;
                return false;
            }

            index = domain;
        }

        return index >= 0;
    }

    private static bool HasInitials(string name, string key)
    {
        var words = WordPattern().Matches(name).Select(match => match.Value.ToLowerInvariant()).ToArray();
        var large = words.Where(word => !SmallWords.Contains(word)).ToArray();
        return Matches(large) || Matches(words);

        bool Matches(string[] initials) => initials.Length == key.Length && !initials.Where((word, position) => word[0] != key[position]).Any();
    }

    [GeneratedRegex(@"[\s,:;–—-]*[\(\[]?\s*\d{1,3}(?:[.,]\d+)?\s*%?\s*(?:(?:-|–|—|to)\s*\d{1,3}(?:[.,]\d+)?\s*)?%\s*[\)\]]?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeightPattern();

    [GeneratedRegex(@"^\s*(?:content\s+)?(?:(?:domain|section|skill\s+area|area|module|part|d)\s*#?\s*\d{1,2}\s*[:.)–—-]?|\d{1,2}(?:\.0)?\s*[:.)–—-])\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\s:_-]+(?:level|performance|rating)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SuffixPattern();

    [GeneratedRegex(@"^\s*(?:content\s+)?(?:domain|section|skill\s*area|area|d)\s*[#_-]?\s*(\d{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PositionPattern();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();
}
