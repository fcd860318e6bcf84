using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Priorities;

/// <summary>What a guide advises for a domain at a level.</summary>
internal sealed class DomainAdvice
{
    public required string? Focus { get; init; }
    public required Source? FocusSource { get; init; }

    /// <summary>What the guide says about the level; its meaning depends on the result, which reports that read alike need not share.</summary>
    public required LevelGuide? Level { get; init; }

    public required ReadOnlyList<CoachingItem> StudyMethods { get; init; }
    public required ReadOnlyList<CoachingItem> Actions { get; init; }
    public required ReadOnlyList<CoachingItem> Topics { get; init; }
    public required ReadOnlyList<CoachingItem> Resources { get; init; }
    public required ReadOnlyList<CoachingItem> Objectives { get; init; }
    public required string Goal { get; init; }
    public required Source GoalSource { get; init; }
    public required PerformanceLevel? NextLevel { get; init; }

    public static DomainAdvice Of(CoachingGuide guide, ExamDomain domain, DomainResult result, bool heavy, bool includeRetired, IReadOnlyList<CoachingItem> forObjectives)
    {
        var level = result.Level;
        var ofDomain = guide.Domains.GetValueOrDefault(domain.Id);

        // Without a level there is still something to do: practice exams and the domain's own actions, which suit the level
        // in the middle and find out which it is. What that level means is not said of an unknown one.
        var ofLevel = guide.Levels.GetValueOrDefault(level == PerformanceLevel.Unknown ? PerformanceLevel.Adequate : level);
        var needsWork = level != PerformanceLevel.Strong;
        var next = NextLevelOf(level, heavy);
        var actions = needsWork ? Keep(ofDomain?.Actions, includeRetired, domain) : [];
        return new DomainAdvice
        {
            Focus = level == PerformanceLevel.Weak ? ofDomain?.Focus : null,
            FocusSource = level == PerformanceLevel.Weak ? ofDomain?.FocusSource : null,
            Level = level == PerformanceLevel.Unknown ? null : ofLevel,
            StudyMethods = Keep(ofLevel?.Methods, includeRetired, domain),
            Actions = ForObjectives(result, forObjectives, includeRetired, domain, actions.Count > 0 ? actions : Keep(ofLevel?.Actions, includeRetired, domain)),
            Topics = Keep(ofDomain?.Topics, includeRetired, domain),
            Resources = Keep(ofDomain?.Resources, includeRetired, domain),
            Objectives = Keep(ofDomain?.Objectives, includeRetired, domain),
            NextLevel = next,
            Goal = GoalOf(guide.Readiness.TargetPercent, domain, next),
            GoalSource = guide.Readiness.Source,
        };
    }

    // Weak -> Adequate first, everywhere; Adequate -> Strong where the weight is high; otherwise hold the level.
    private static PerformanceLevel? NextLevelOf(PerformanceLevel level, bool heavy) => level switch
    {
        PerformanceLevel.Weak => PerformanceLevel.Adequate,
        PerformanceLevel.Adequate when heavy => PerformanceLevel.Strong,
        _ => null,
    };

    private static string GoalOf(int percent, ExamDomain domain, PerformanceLevel? next)
    {
        var goal = FormattableString.Invariant($"Answer {percent} % of the practice questions in {domain.Name} correctly");
        return next is { } level ? $"{goal}; the next level to reach is {level}." : $"{goal}.";
    }

    /// <summary>What a guide advises where no result shows the level: the methods and actions of a level, without what a result at it would mean.</summary>
    public static DomainAdvice WithoutResult(CoachingGuide guide, ExamDomain domain, DomainResult planned, bool heavy, bool includeRetired, bool isKnown)
    {
        var advice = Of(guide, domain, planned, heavy, includeRetired, []);
        return new DomainAdvice
        {
            Focus = null,
            FocusSource = null,
            Level = null,
            StudyMethods = advice.StudyMethods,
            Actions = advice.Actions,
            Topics = advice.Topics,
            Resources = advice.Resources,
            Objectives = advice.Objectives,
            NextLevel = isKnown ? advice.NextLevel : null,
            Goal = GoalOf(guide.Readiness.TargetPercent, domain, isKnown ? advice.NextLevel : null),
            GoalSource = advice.GoalSource,
        };
    }

    /// <summary>What the report lists comes first: nothing else is as sure to need work.</summary>
    private static ReadOnlyList<CoachingItem> ForObjectives(
        DomainResult result, IReadOnlyList<CoachingItem> items, bool includeRetired, ExamDomain domain, ReadOnlyList<CoachingItem> actions) =>
        result.MissedObjectives.Count == 0 ? actions :
        [
            .. Keep(items, includeRetired, domain).Select(item => item with { Text = item.Text.Replace("{objectives}", NamesOf(result.MissedObjectives), StringComparison.Ordinal) }),
            .. actions,
        ];

    private static string NamesOf(ReadOnlyList<string> objectives) => $"{(objectives.Count == 1 ? "objective" : "objectives")} {Listed.And(objectives)}";

    private static ReadOnlyList<CoachingItem> Keep(IReadOnlyList<CoachingItem>? items, bool includeRetired, ExamDomain domain) =>
        items is null
            ? []
            : [.. items
                .Where(item => includeRetired || item.Status != ItemStatus.Retired)
                .Select(item => item.For(domain.Name))];
}
