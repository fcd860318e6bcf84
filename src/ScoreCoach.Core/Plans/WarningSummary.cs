namespace ScoreCoach;

/// <summary>Counts the warnings of many plans, so that a cohort gives a line per kind instead of one per plan.</summary>
public sealed class WarningSummary
{
    private readonly SortedDictionary<PlanWarningKind, (long Count, PlanWarning First)> _kinds = [];

    /// <summary>A line per kind: the warning itself when it came once, a count and the first one otherwise.</summary>
    public IEnumerable<string> Lines => _kinds.Values.Select(kind => kind.Count == 1
        ? kind.First.Message
        : FormattableString.Invariant($"{kind.Count} plans: {kind.First.Kind}. The first: {kind.First.Message}"));

    /// <summary>Counts the warnings of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public void Add(RetakePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var warning in plan.Warnings)
        {
            _kinds[warning.Kind] = _kinds.TryGetValue(warning.Kind, out var known) ? (known.Count + 1, known.First) : (1, warning);
        }
    }
}
