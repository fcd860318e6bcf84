using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Import;

/// <summary>Puts a person's name together that an object holds in parts: { "first": "Ana", "last": "Ruiz" }.</summary>
internal sealed class NameParts(RecognitionRules recognition)
{
    private readonly HashSet<string> _names = KeysOf(recognition, nameof(ReportField.CandidateName), []);
    private readonly HashSet<string> _first = KeysOf(recognition, nameof(ReportField.FirstName), recognition.Members.FirstNames);
    private readonly HashSet<string> _last = KeysOf(recognition, nameof(ReportField.LastName), recognition.Members.LastNames);
    private readonly HashSet<string> _full = KeysOf(recognition, nameof(ReportField.CandidateName), recognition.Members.FullNames);

    /// <summary>Whether a member of this name holds a person's name.</summary>
    public bool IsName(string member) => _names.Contains(TextKey.Of(member));

    /// <summary>The field of a member of a person that holds a part of the name; null for any other member.</summary>
    public ReportField? PartOf(string member) => TextKey.Of(member) is var key && _first.Contains(key) ? ReportField.FirstName
        : _last.Contains(key) ? ReportField.LastName
        : null;

    /// <summary>The name of which an object holds the parts; null when it holds none of a name.</summary>
    /// <param name="members">The members of the object.</param>
    /// <param name="others">The members that are not part of the name.</param>
    public string? Join(IEnumerable<KeyValuePair<string, string?>> members, out IReadOnlyList<KeyValuePair<string, string?>> others)
    {
        string? full = null, first = null, last = null;
        var (rest, found) = (new List<KeyValuePair<string, string?>>(), false);
        foreach (var (name, value) in members)
        {
            var key = TextKey.Of(name);
            var (isFirst, isLast) = (_first.Contains(key), _last.Contains(key));
            if (!isFirst && !isLast && !_full.Contains(key))
            {
                rest.Add(new(name, value));
                continue;
            }

            found = true;
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (isFirst)
            {
                first ??= value.Trim();
            }
            else if (isLast)
            {
                last ??= value.Trim();
            }
            else
            {
                full ??= value.Trim();
            }
        }

        others = rest;
        return !found ? null : full ?? (first is null ? last ?? string.Empty : last is null ? first : $"{first} {last}");
    }

    private static HashSet<string> KeysOf(RecognitionRules recognition, string field, IEnumerable<string> more) =>
        TextKey.SetOf((recognition.Fields.GetValueOrDefault(field) ?? []).SelectMany(group => group).Append(field).Concat(more));
}
