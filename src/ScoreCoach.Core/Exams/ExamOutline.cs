using ScoreCoach.Text;

namespace ScoreCoach.Exams;

/// <summary>
/// The names of an edition's domains: all that is needed to decide whether a text is one of them. Two outlines of the same exam and
/// edition are equal, so that what was found by names alone is found again once the profile is loaded.
/// </summary>
internal sealed class ExamOutline(string exam, string edition, IReadOnlyList<OutlineDomain> domains) : IEquatable<ExamOutline>
{
    private Dictionary<string, int>? _indexByKey;
    private HashSet<string>? _fullNames;

    public string Exam => exam;

    public string Edition => edition;

    public IReadOnlyList<OutlineDomain> Domains => domains;

    /// <summary>Finds a domain by id, name, short name or alias. Case, spaces and punctuation do not matter.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out int index) => (_indexByKey ??= IndexByKey()).TryGetValue(TextKey.Of(name), out index);

    /// <summary>Whether a key is that of the full name or the id of a domain, not of an abbreviation that could mean anything.</summary>
    public bool HasFullName(string key) =>
        (_fullNames ??= TextKey.SetOf(domains.SelectMany(domain => new[] { domain.Name, domain.Id }))).Contains(key);

    public bool Equals(ExamOutline? other) => other is not null
        && string.Equals(exam, other.Exam, StringComparison.OrdinalIgnoreCase) && string.Equals(edition, other.Edition, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as ExamOutline);

    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(exam), StringComparer.OrdinalIgnoreCase.GetHashCode(edition));

    public override string ToString() => $"{exam} ({edition})";

    private Dictionary<string, int> IndexByKey()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < domains.Count; index++)
        {
            foreach (var name in domains[index].Names)
            {
                found.TryAdd(TextKey.Of(name), index);
            }
        }

        return found;
    }
}
