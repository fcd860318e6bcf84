using ScoreCoach.Errors;
using ScoreCoach.Reports;

namespace ScoreCoach.Requests;

/// <summary>Reports that get no plan for the exam that was requested: the first of a kind is reported in full; the others are named, or counted where there are many.</summary>
internal sealed class RefusedReports(IOptionSyntax syntax)
{
    private const int MaxNamed = 20;
    private readonly Dictionary<string, Others> _others = new(StringComparer.Ordinal);

    /// <summary>Takes a refusal, and gives its sentences where it is the first of its kind.</summary>
    public string? Add(ScoreCoachException refusal)
    {
        if (_others.TryGetValue(refusal.Id, out var others))
        {
            others.Add(refusal.Target as ScoreReport);
            return null;
        }

        _others.Add(refusal.Id, new Others());
        return $"{refusal.Describe(syntax)} {refusal.Advice?.Render(syntax)}".TrimEnd();
    }

    /// <summary>A line per kind that came more than once: who else, and where.</summary>
    public IEnumerable<string> Lines => _others.Where(entry => entry.Value.Count > 0).Select(entry => $"Refused for the same reason ({entry.Key}): {entry.Value}.");

    private sealed class Others
    {
        private readonly List<string> _named = [];

        public long Count { get; private set; }

        public void Add(ScoreReport? report)
        {
            Count++;
            if (report is not null && _named.Count < MaxNamed)
            {
                _named.Add(ReportName.InList(report));
            }
        }

        public override string ToString() =>
            string.Join(", ", _named) + (Count > _named.Count ? FormattableString.Invariant($" and {Count - _named.Count} more") : string.Empty);
    }
}
