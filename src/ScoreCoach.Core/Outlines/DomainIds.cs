using System.Globalization;
using System.Text;

namespace ScoreCoach.Outlines;

/// <summary>Makes ids of names: lower-case letters, digits and hyphens.</summary>
internal static class DomainIds
{
    /// <summary>An id for each domain: the one that it has, or one made of its name. No two are equal.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<DraftDomain> domains)
    {
        var taken = new HashSet<string>(domains.Select(domain => domain.Id).OfType<string>(), StringComparer.Ordinal);
        var ids = new List<string>();
        foreach (var domain in domains)
        {
            if (domain.Id is { } given)
            {
                ids.Add(given);
                continue;
            }

            var made = Of(domain.Name) is { Length: > 0 } id ? id : FormattableString.Invariant($"domain-{ids.Count + 1}");
            var unique = made;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = FormattableString.Invariant($"{made}-{number}");
            }

            ids.Add(unique);
        }

        return ids;
    }

    /// <summary>The id of a name; empty where the name has no Latin letter and no digit.</summary>
    public static string Of(string name)
    {
        var id = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                id.Append(char.ToLowerInvariant(character));
            }
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-');
    }
}
