namespace ScoreCoach.Plans;

/// <summary>Counts the warnings of many plans, so that a cohort gives a line per kind instead of one per plan.</summary>
internal sealed class WarningSummary
{
    private readonly long[] _counts = new long[PlanWarningRules.Kinds];
    private readonly PlanWarning?[] _first = new PlanWarning?[PlanWarningRules.Kinds];

    /// <summary>A line per kind: the warning itself when it came once, a count and the first one otherwise.</summary>
    public IEnumerable<string> Lines => _first.OfType<PlanWarning>().Select(first => _counts[(int)first.Kind] == 1
        ? first.Message
        : FormattableString.Invariant($"{_counts[(int)first.Kind]} plans: {first.Kind}. The first: {first.Message}"));

    public void Add(RetakePlan plan)
    {
        Span<PlanWarningKind> room = stackalloc PlanWarningKind[PlanWarningRules.Kinds];
        foreach (var kind in PlanWarningRules.KindsOf(plan, room))
        {
            _counts[(int)kind]++;

            // Only the first of a kind is ever read.
            _first[(int)kind] ??= PlanWarningRules.Describe(plan, kind);
        }
    }
}
