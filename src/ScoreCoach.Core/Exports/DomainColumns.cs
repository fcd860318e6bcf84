using ScoreCoach.Text;

namespace ScoreCoach.Exports;

/// <summary>
/// The columns for the domains of several exams: one for domains with the same name. A name under which another exam only knows a domain is not
/// enough to share a column, because to the reader the name that the exam gives its domain comes first.
/// </summary>
internal sealed class DomainColumns
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<ExamProfile, int[]> _positions = new(ReferenceEqualityComparer.Instance);

    public DomainColumns(IEnumerable<ExamProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            _positions.Add(profile, [.. profile.Domains.Select(ColumnOf)]);
        }
    }

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>What a report says in a column; null where its exam has no such domain.</summary>
    public DomainResult? Find(ScoreReport report, int column) =>
        _positions.TryGetValue(report.Profile, out var columns) && Array.IndexOf(columns, column) is >= 0 and var position ? report.Results[position] : null;

    private int ColumnOf(ExamDomain domain)
    {
        var key = TextKey.Of(domain.Name);
        if (!_columns.TryGetValue(key, out var column))
        {
            _columns.Add(key, column = _names.Count);
            _names.Add(domain.Name);
        }

        return column;
    }
}
