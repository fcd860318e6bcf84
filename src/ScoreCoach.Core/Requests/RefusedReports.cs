using ScoreCoach.Errors;

namespace ScoreCoach.Requests;

/// <summary>Reports that get no plan for the exam that was asked for: the first of a kind is told in full, the others are counted.</summary>
internal sealed class RefusedReports(IOptionSyntax syntax)
{
    private readonly Dictionary<string, long> _more = new(StringComparer.Ordinal);

    /// <summary>Takes a refusal, and gives its sentences where it is the first of its kind.</summary>
    public string? Add(ScoreCoachException refusal)
    {
        if (_more.TryGetValue(refusal.Id, out var more))
        {
            _more[refusal.Id] = more + 1;
            return null;
        }

        _more.Add(refusal.Id, 0);
        return $"{refusal.Describe(syntax)} {refusal.Advice?.Render(syntax)}".TrimEnd();
    }

    /// <summary>A line per kind that came more than once.</summary>
    public IEnumerable<string> Lines => _more.Where(entry => entry.Value > 0).Select(entry => FormattableString.Invariant(
        $"{entry.Value} more {(entry.Value == 1 ? "report was" : "reports were")} refused for the same reason ({entry.Key})."));
}
