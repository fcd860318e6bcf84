using ScoreCoach.Errors;
using ScoreCoach.Plans;

namespace ScoreCoach.Documents;

/// <summary>The plan that a document is about, what decides which of its parts are stated, and how its reader types options.</summary>
internal sealed class PlanSubject(RetakePlan plan, IOptionSyntax? syntax)
{
    public RetakePlan Plan => plan;

    /// <summary>Whether the exam that is planned for can't be taken any more, or closes before the next attempt is allowed.</summary>
    public bool IsClosed { get; } = plan.IsOutOfReach;

    /// <summary>Whether it closes before the preparation is done.</summary>
    public bool IsClosing { get; } = plan.Window is { Verdict: RetakeVerdict.RetiresBeforeReady };

    /// <summary>Whether no domain of the report has a level.</summary>
    public bool HasNoLevel { get; } = plan.Target is null && plan.Priorities.Count > 0 && plan.Report.Results.Known == 0 && plan.Coaching.Practice is null;

    /// <summary>Whether the sessions that are requested do not fit into the days available, so that no date of the plan can be relied on.</summary>
    public bool DoesNotFit { get; } = plan.Overflows;

    /// <summary>Whether the exam was passed, no domain is weak or without a level, and no one requested time: then there is little to say.</summary>
    public bool IsDone { get; } = plan is { PlanKind: PlanKind.Maintain, WeakCount: 0, Incomplete: false, Weeks: null };

    /// <summary>Whether all of the plan is done: what is left is to show that it was enough.</summary>
    public bool IsFinished { get; } = plan is { TotalMinutes: 0, CompletedMinutes: > 0 };

    /// <summary>Whether there is something to prepare for: how to prepare helps no one who can't take the exam and has not requested time.</summary>
    public bool IsPrepared => plan.PlanKind != PlanKind.Maintain && !(IsClosed && plan.Weeks is null) && plan.Priorities.Count > 0;

    /// <summary>Whether there is a first week, or a first thing to do: who can't take the exam any more decides first.</summary>
    public bool HasFirstSteps => plan.Priorities.Count > 0 && !IsFinished && !(IsClosed && plan.Schedule is null);

    /// <summary>What is missing where some domains have no level: the plan leaves them out, so that it is stated first.</summary>
    public string? LeftOut => HasNoLevel || plan.Priorities.Count == 0 ? null : Warning(PlanWarningKind.Incomplete);

    /// <summary>A sentence with options, as the reader types them.</summary>
    public string Written(Advice advice) => syntax is null ? advice.ToString() : advice.Render(syntax);

    /// <summary>An option with a value, or by its name alone, as the reader types it.</summary>
    public string Option(string name, string? value = null) => Written(Advice.With($"{OptionExample.Of(name, value)}"));

    /// <summary>A warning of a kind; null where the plan does not have it.</summary>
    public string? Warning(PlanWarningKind kind) => plan.Warnings.Any(warning => warning.Kind == kind) ? Written(PlanWarningRules.Sentence(plan, kind)) : null;
}
