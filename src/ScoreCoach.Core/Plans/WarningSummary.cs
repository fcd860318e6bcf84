namespace ScoreCoach;

/// <summary>Counts the warnings of many plans, so that a cohort gives a line per kind instead of one per plan.</summary>
public sealed class WarningSummary
{
    private readonly long[] _counts = new long[PlanWarningRules.Kinds];
    private readonly PlanWarning?[] _first = new PlanWarning?[PlanWarningRules.Kinds];

    /// <summary>A line per kind: the warning itself when it came once, a count and the first one otherwise.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            for (var kind = 0; kind < _counts.Length; kind++)
            {
                if (_first[kind] is { } first)
                {
                    yield return _counts[kind] == 1
                        ? first.Message
                        : FormattableString.Invariant($"{_counts[kind]} plans: {first.Kind}. The first: {first.Message}");
                }
            }
        }
    }

    /// <summary>Counts the warnings of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public void Add(RetakePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Span<PlanWarningKind> room = stackalloc PlanWarningKind[PlanWarningRules.Kinds];
        foreach (var kind in PlanWarningRules.KindsOf(plan, room))
        {
            _counts[(int)kind]++;

            // Only the first of a kind is ever read.
            _first[(int)kind] ??= PlanWarningRules.Describe(plan, kind);
        }
    }
}
