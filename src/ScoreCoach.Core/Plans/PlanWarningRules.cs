using ScoreCoach.Priorities;
using ScoreCoach.Schedules;
using ScoreCoach.Text;

namespace ScoreCoach.Plans;

/// <summary>
/// What a plan warns about. Finding the kinds builds nothing, so that the warnings of a million plans can be counted;
/// the sentence of a warning is built for whoever reads it.
/// </summary>
internal static class PlanWarningRules
{
    /// <summary>How many kinds there are.</summary>
    public static readonly int Kinds = Enum.GetValues<PlanWarningKind>().Length;

    /// <summary>The kinds that hold for a plan, in the order in which they are read.</summary>
    /// <returns>The part of the room that was filled.</returns>
    public static ReadOnlySpan<PlanWarningKind> KindsOf(RetakePlan plan, Span<PlanWarningKind> room)
    {
        var verdict = plan.Verdict;
        var inverted = plan.Coaching.Ranking.Inversion is not null;
        var impact = plan.AllocationMethod == AllocationMethod.Impact;
        var timeline = plan.Timeline;
        var count = 0;
        Add(room, PlanWarningKind.Incomplete, plan.Incomplete);
        Add(room, PlanWarningKind.LevelsAssumed, plan.Coaching.HasAssumedLevels);
        Add(room, PlanWarningKind.ExamNotOffered, NotOffered(verdict) || EndsTooLate(plan));
        Add(room, PlanWarningKind.RetakeDate, verdict is RetakeVerdict.TooEarly or RetakeVerdict.AttemptCapReached || (verdict == RetakeVerdict.Tight && plan.Coaching.WindowRequest.IsShort));
        Add(room, PlanWarningKind.StartsBeforeExam, plan.StartDate < plan.ExamDate && plan.Weeks is not null);
        Add(room, PlanWarningKind.OutlineReplaced, OutlineRules.IsReplaced(plan));
        Add(room, PlanWarningKind.ScheduleDoesNotFit, plan.Overflows);
        Add(room, PlanWarningKind.AllocatedByImpact, inverted && impact);
        Add(room, PlanWarningKind.OrderInverted, inverted && !impact);
        Add(room, PlanWarningKind.FewWeeks, plan.FullDays < 7 * timeline?.MinWeeks);
        Add(room, PlanWarningKind.FewHours, HasFewHours(plan));
        Add(room, PlanWarningKind.UnusedDay, plan.Coaching.UnusedDay is not null && plan.Weeks is not null);
        return room[..count];

        void Add(Span<PlanWarningKind> found, PlanWarningKind kind, bool holds)
        {
            if (holds)
            {
                found[count++] = kind;
            }
        }
    }

    public static PlanWarning Describe(RetakePlan plan, PlanWarningKind kind) => new(kind, Sentence(plan, kind).ToString());

    /// <summary>The sentence of a warning, whose options each host writes in its own syntax.</summary>
    public static Advice Sentence(RetakePlan plan, PlanWarningKind kind) => kind switch
    {
        PlanWarningKind.Incomplete when plan.Coaching.Ranking.Ranked.Count == 0 => $"The outline of {plan.Exam} is not known, so the plan has no domains.",
        PlanWarningKind.Incomplete when plan.Report.Results.Known == 0 && plan.Coaching.Practice is null && !plan.Report.Profile.Vocabulary.ReportsDomains =>
            $"{PriorityRules.NoLevels(plan.Report.Profile)}; the plan is incomplete and divides the time {(plan.Report.Profile.WeightKind == WeightKind.None ? "in equal shares" : "by weight")}.",
        PlanWarningKind.Incomplete => Partial([.. NotReported(plan)], plan),
        PlanWarningKind.StartsBeforeExam => Advice.With(
            $"The plan starts on {plan.StartDate:yyyy-MM-dd}, before the exam of the report on {plan.ExamDate:yyyy-MM-dd}. Check the day of the exam, or set {OptionExample.Of(nameof(PlanOptions.StartDate))}."),
        PlanWarningKind.OutlineReplaced => OutlineRules.DescribeReplaced(plan, plan.Editions()),
        PlanWarningKind.LevelsAssumed => plan.Coaching.Carried!.SummaryOf(index => plan.Coaching.Practice?.Decides(index) == true),
        PlanWarningKind.ExamNotOffered when !NotOffered(plan.Verdict) => Advice.With(
            $"After the plan the exam could be taken from {plan.DoneOn:yyyy-MM-dd}, but its last day is {plan.LastExamDate:yyyy-MM-dd}; plan for that day or an earlier one, with {OptionExample.Of(nameof(PlanOptions.TargetDate))} or {OptionExample.Of(nameof(PlanOptions.Weeks))}."),
        PlanWarningKind.ExamNotOffered or PlanWarningKind.RetakeDate => plan.Window!.Reason,
        PlanWarningKind.ScheduleDoesNotFit => DoesNotFit(plan.Sessions!),
        PlanWarningKind.AllocatedByImpact => AllocatedByImpact(plan.Coaching.Ranking.Inversion!.Value),
        PlanWarningKind.OrderInverted => OrderInverted(plan.Coaching.Ranking.Inversion!.Value),
        PlanWarningKind.UnusedDay => UnusedDay(plan.Coaching.UnusedDay!.Value),
        PlanWarningKind.FewWeeks => FormattableString.Invariant($"A report like this calls for {plan.Timeline!.MinWeeks} weeks or more; the plan has {Length(plan)}.")
            + (HasFewHours(plan) ? string.Empty : " " + ShortTime.Remedy(plan)),
        _ => FormattableString.Invariant($"A report like this calls for {plan.Timeline!.MinHoursPerWeek} hours a week or more; the plan has {plan.FullHoursPerWeek:0.##}. {ShortTime.Remedy(plan)}"),
    };

    /// <summary>What plans have in common that warn about the same, for people: what it means, and not by which rule.</summary>
    /// <param name="kind">What they warn about.</param>
    /// <param name="count">How many plans do; more than one.</param>
    public static Advice Summary(PlanWarningKind kind, long count) => kind switch
    {
        PlanWarningKind.Incomplete => $"{count} plans are incomplete.",
        PlanWarningKind.AllocatedByImpact => Advice.With(
            $"{count} plans give time by impact, because fixed shares per tier would have put a light domain before a heavier, more urgent one. Use {OptionExample.Of(nameof(PlanOptions.Allocation), nameof(AllocationChoice.Tier))} for fixed shares."),
        PlanWarningKind.OrderInverted => $"{count} plans give a domain more time than one that is more urgent, because fixed shares per tier were requested.",
        PlanWarningKind.FewWeeks => $"{count} plans have fewer weeks than their reports call for.",
        PlanWarningKind.FewHours => $"{count} plans have fewer hours a week than their reports call for.",
        PlanWarningKind.ExamNotOffered => $"{count} plans are for an exam that is no longer offered, or not when the preparation is done.",
        PlanWarningKind.RetakeDate => $"{count} plans lead to a day on which the exam can't or shouldn't be taken yet.",
        PlanWarningKind.ScheduleDoesNotFit => $"{count} plans do not fit into the days available.",
        PlanWarningKind.LevelsAssumed => $"{count} plans rest on assumptions about levels in the exam to plan for.",
        PlanWarningKind.UnusedDay => $"{count} plans have no session on a day of the week for which a value was specified.",
        PlanWarningKind.OutlineReplaced => $"{count} plans follow an outline that will be replaced before the next attempt.",
        _ => $"{count} plans start before the exam of their report.",
    };

    /// <summary>Whether the sentence of one plan adds anything to the summary of all.</summary>
    public static bool HasExample(PlanWarningKind kind) => kind != PlanWarningKind.AllocatedByImpact;

    private static Advice UnusedDay((string Option, DayOfWeek Day) unused) => Advice.With(
        $"The value for {unused.Day} in {OptionExample.Of(unused.Option)} has no effect, because {unused.Day} is not a study day. Omit it, or add the day with {OptionExample.Of("StudyDay")}.");

    private static bool HasFewHours(RetakePlan plan) => plan.FullHoursPerWeek < plan.Timeline?.MinHoursPerWeek;

    // Time goes to the domains with a level, so that nothing is guessed. Where all of it goes to one of many, the reader must see why.
    private static string Partial(IReadOnlyList<string> missing, RetakePlan plan) => plan.Report.Results.Known == 0 && plan.Coaching.Practice is null
        ? $"No level was reported for {Listed.And(missing)}; the plan is incomplete."
        : $"No level was reported for {Listed.And(missing)}, so this plan leaves {(missing.Count == 1 ? "it" : "them")} out and is incomplete. {plan.Coaching.Start.SomeLevels}";

    private static IEnumerable<string> NotReported(RetakePlan plan) =>
        plan.Coaching.Ranking.Ranked.Where(domain => domain.Result.Level == PerformanceLevel.Unknown).Select(domain => domain.Domain.ShortName);

    private static string DoesNotFit(ScheduleOutcome outcome) => outcome.Remedies.Count == 0
        ? $"{outcome.Reason} Plan fewer hours, or allow more or longer days."
        : $"{outcome.Reason} To make it fit: {string.Join("; or ", outcome.Remedies.Select(Clause))}.";

    // A sentence of its own as a part of another.
    private static string Clause(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    private static Advice AllocatedByImpact((RankedDomain Lower, RankedDomain Higher) inversion) => Advice.With(
        $"A fixed share per tier would give {inversion.Lower.Domain.ShortName} more time than {inversion.Higher.Domain.ShortName}, which is more urgent; the time follows tier share times weight instead. Use {OptionExample.Of(nameof(PlanOptions.Allocation), nameof(AllocationChoice.Tier))} for fixed shares.");

    private static string OrderInverted((RankedDomain Lower, RankedDomain Higher) inversion) =>
        $"A fixed share per tier, as requested, gives {inversion.Lower.Domain.ShortName} more time than {inversion.Higher.Domain.ShortName}, which is more urgent.";

    private static bool NotOffered(RetakeVerdict verdict) => verdict is RetakeVerdict.ExamRetired or RetakeVerdict.RetiresBeforeReady;

    // Where the attempts are used up, the verdict is about them, and the plan may end too late all the same.
    private static bool EndsTooLate(RetakePlan plan) => plan.LastExamDate < plan.DoneOn && plan.CanBeTaken;

    // Part of a week before a target date is counted whole in Weeks, although it is not a whole week.
    private static string Length(RetakePlan plan) => plan.FullDays!.Value is var days && days % 7 == 0
        ? FormattableString.Invariant($"{days / 7}")
        : Counted.Of(days, "day", "days");
}
