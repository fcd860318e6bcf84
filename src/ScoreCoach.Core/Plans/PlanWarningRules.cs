namespace ScoreCoach;

/// <summary>
/// What a plan warns about. Finding the kinds builds nothing, so that the warnings of a million plans can be counted;
/// the sentence of a warning is built for whoever reads it.
/// </summary>
internal static class PlanWarningRules
{
    /// <summary>How many kinds there are.</summary>
    public static readonly int Kinds = Enum.GetValues<PlanWarningKind>().Length;

    /// <summary>The kinds that hold for a plan, in the order in which they are read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="room">Room for <see cref="Kinds"/> of them.</param>
    /// <returns>The part of the room that was filled.</returns>
    public static ReadOnlySpan<PlanWarningKind> KindsOf(RetakePlan plan, Span<PlanWarningKind> room)
    {
        var verdict = plan.Verdict;
        var turned = plan.Coaching.Inversion is not null;
        var impact = plan.AllocationMethod == AllocationMethod.Impact;
        var timeline = plan.Timeline;
        var count = 0;
        Add(room, PlanWarningKind.Incomplete, plan.Incomplete);
        Add(room, PlanWarningKind.ExamNotOffered, verdict is RetakeVerdict.ExamRetired or RetakeVerdict.RetiresBeforeReady);
        Add(room, PlanWarningKind.RetakeDate, verdict is RetakeVerdict.TooEarly or RetakeVerdict.Tight or RetakeVerdict.AttemptCapReached);
        Add(room, PlanWarningKind.ScheduleDoesNotFit, plan.Overflows);
        Add(room, PlanWarningKind.DividedByImpact, turned && impact);
        Add(room, PlanWarningKind.OrderTurnedRound, turned && !impact);
        Add(room, PlanWarningKind.FewWeeks, plan.Weeks < timeline?.MinWeeks);
        Add(room, PlanWarningKind.FewHours, plan.HoursPerWeek < timeline?.MinHoursPerWeek);
        return room[..count];

        void Add(Span<PlanWarningKind> found, PlanWarningKind kind, bool holds)
        {
            if (holds)
            {
                found[count++] = kind;
            }
        }
    }

    /// <summary>A warning that holds for a plan.</summary>
    public static PlanWarning Describe(RetakePlan plan, PlanWarningKind kind) => new(kind, kind switch
    {
        PlanWarningKind.Incomplete => $"No level was reported for {string.Join(", ", NotReported(plan))}; the plan is incomplete.",
        PlanWarningKind.ExamNotOffered or PlanWarningKind.RetakeDate => plan.Window!.Reason,
        PlanWarningKind.ScheduleDoesNotFit => DoesNotFit(plan.Sessions!),
        PlanWarningKind.DividedByImpact => DividedByImpact(plan.Coaching.Inversion!.Value),
        PlanWarningKind.OrderTurnedRound => OrderTurnedRound(plan.Coaching.Inversion!.Value),
        PlanWarningKind.FewWeeks => FormattableString.Invariant(
            $"{plan.Weeks} weeks are fewer than the {plan.Timeline!.MinWeeks} that a report like this asks for."),
        _ => FormattableString.Invariant(
            $"{plan.HoursPerWeek:0.##} hours a week are fewer than the {plan.Timeline!.MinHoursPerWeek} that a report like this asks for."),
    });

    private static IEnumerable<string> NotReported(RetakePlan plan) =>
        plan.Coaching.Ranked.Where(domain => domain.Result.Level == PerformanceLevel.Unknown).Select(domain => domain.Domain.Name);

    private static string DoesNotFit(ScheduleOutcome outcome) => outcome.Remedies.Count == 0
        ? outcome.Reason
        : $"{outcome.Reason} It would fit with: {string.Join("; or ", outcome.Remedies.Select(remedy => remedy.Text))}.";

    private static string DividedByImpact((RankedDomain Lower, RankedDomain Higher) inversion) =>
        $"Dividing by tiers would give {inversion.Lower.Domain.Name} more time than {inversion.Higher.Domain.Name}, which is more urgent; the time is divided by tier share times weight instead.";

    private static string OrderTurnedRound((RankedDomain Lower, RankedDomain Higher) inversion) =>
        $"Dividing by tiers, as asked for, gives {inversion.Lower.Domain.Name} more time than {inversion.Higher.Domain.Name}, which is more urgent.";
}
