using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ScoreCoach.Exams;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds the domain that a header or a cell means: by id, name, short name, alias or initials, with or without its weight
/// or number ("Modeling (36%)", "Domain 3: Modeling").
/// </summary>
internal static partial class DomainMatcher
{
    /// <summary>Names longer than this are not domain names.</summary>
    private const int MaxLength = 300;
    private static readonly string[] SmallWords = ["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "using"];
    private static readonly ConditionalWeakTable<ExamOutline, Dictionary<string, int>> InitialsByOutline = [];

    /// <summary>Finds a domain by a name that is not to be doubted.</summary>
    public static bool TryFind(ExamOutline outline, string text, out int index) => TryFind(outline, new DomainName(text), out index);

    /// <summary>Finds a domain by a name that is not to be doubted, or by initials that only one domain has.</summary>
    public static bool TryFind(ExamOutline outline, DomainName name, out int index) =>
        TryFindName(outline, name, out index) || TryFindInitials(outline, name, out index);

    /// <summary>Finds a domain by id, name, short name or alias.</summary>
    public static bool TryFindName(ExamOutline outline, DomainName name, out int index)
    {
        foreach (var key in name.Keys)
        {
            if (outline.TryFind(key, out index))
            {
                return true;
            }
        }

        index = -1;
        return name.PartAfter(outline.Exam) is { Length: > 0 } part && outline.TryFind(part, out index);
    }

    /// <summary>Finds a domain by the initials of its name, when no other domain has them.</summary>
    public static bool TryFindInitials(ExamOutline outline, DomainName name, out int index)
    {
        index = -1;
        return name.PlainKey.Length is >= 2 and <= 8
            && InitialsByOutline.GetValue(outline, FindInitials).TryGetValue(name.PlainKey, out index)
            && index >= 0;
    }

    /// <summary>Finds the one domain whose name is one typing error away, when no other is close.</summary>
    public static bool TryFindNear(ExamOutline outline, string text, out int index) => TryFindNearKey(outline, KeyOf(text), out index);

    /// <summary>Finds the one domain whose name is one typing error away from a key, when no other is close.</summary>
    public static bool TryFindNearKey(ExamOutline outline, string key, out int index)
    {
        index = -1;
        if (key.Length < 5)
        {
            return false;
        }

        var close = 0;
        for (var domain = 0; domain < outline.Domains.Count; domain++)
        {
            var distance = outline.Domains[domain].Names
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

        index = close == 1 ? index : -1;
        return index >= 0;
    }

    /// <summary>Finds a domain by its place in the outline: "Domain 1".</summary>
    public static bool TryFindPosition(ExamOutline outline, string text, out int index)
    {
        index = -1;
        var match = PositionPattern().Match(text.Length <= MaxLength ? text : string.Empty);
        if (!match.Success || !Digits.TryParse(match.Groups[1].ValueSpan, out var number) || number < 1 || number > outline.Domains.Count)
        {
            return false;
        }

        index = number - 1;
        return true;
    }

    /// <summary>Whether a text is of the form "Domain 1".</summary>
    public static bool IsPosition(string text) => text.Length <= MaxLength && PositionPattern().IsMatch(text);

    /// <summary>The key of a text without its weight; empty for one that is too long to be a domain's name.</summary>
    public static string KeyOf(string text) => text.Length <= MaxLength ? TextKey.Of(DomainName.WithoutWeight(text)) : string.Empty;

    /// <summary>Initials → domain; below 0 where several domains share them.</summary>
    private static Dictionary<string, int> FindInitials(ExamOutline outline)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var domain = 0; domain < outline.Domains.Count; domain++)
        {
            var words = WordPattern().Matches(outline.Domains[domain].Name).Select(match => match.Value.ToLowerInvariant()).ToArray();
            var all = string.Concat(words.Select(word => word[0]));
            var large = string.Concat(words.Where(word => !SmallWords.Contains(word)).Select(word => word[0]));
            foreach (var initials in new[] { all, large }.Distinct())
            {
                found[initials] = found.ContainsKey(initials) ? -1 : domain;
            }
        }

        return found;
    }

    [GeneratedRegex(@"^\s*(?:content\s+)?(?:domain|section|skill\s*area|area|d)\s*[#_-]?\s*([0-9]{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PositionPattern();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();
}
