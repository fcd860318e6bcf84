using ScoreCoach.Text;

namespace ScoreCoach.Exports;

/// <summary>
/// The columns for the domains of several exams: one for domains with the same name. Where an exam knows a domain by the name that another
/// one gives its own, both share a column too, because the reader could not choose between two.
/// </summary>
internal sealed class DomainColumns
{
    private const int None = -1;

    private readonly List<string> _names = [];
    private readonly List<List<ExamDomain>> _domains = [];
    private readonly Dictionary<ExamProfile, int[]> _positions = new(ReferenceEqualityComparer.Instance);

    public DomainColumns(IEnumerable<ExamProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            var taken = new HashSet<int>();
            _positions.Add(profile, [.. profile.Domains.Select(domain => ColumnOf(domain, taken))]);
        }
    }

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What a report says in a column; null where its exam has no such domain.</summary>
    public DomainResult? Find(ScoreReport report, int column) =>
        _positions.TryGetValue(report.Profile, out var columns) && Array.IndexOf(columns, column) is not None and var position ? report.Results[position] : null;

    private int ColumnOf(ExamDomain domain, HashSet<int> taken)
    {
        for (var column = 0; column < _names.Count; column++)
        {
            if (taken.Contains(column))
            {
                continue;
            }

            var isKnown = Accepts(domain, _names[column]);
            if (isKnown || _domains[column].TrueForAll(other => Accepts(other, domain.Name)))
            {
                _names[column] = isKnown ? _names[column] : domain.Name;
                _domains[column].Add(domain);
                taken.Add(column);
                return column;
            }
        }

        _names.Add(domain.Name);
        _domains.Add([domain]);
        taken.Add(_names.Count - 1);
        return _names.Count - 1;
    }

    private static bool Accepts(ExamDomain domain, string name)
    {
        var key = TextKey.Of(name);
        return domain.Names.Append(domain.Id).Any(known => TextKey.Of(known) == key || TextKey.Of(WithoutAbbreviation(known)) == key);
    }

    private static string WithoutAbbreviation(string name) => name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var bracket ? name[..bracket] : name;
}
