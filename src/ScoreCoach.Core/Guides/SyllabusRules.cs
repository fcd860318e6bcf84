namespace ScoreCoach.Guides;

/// <summary>How the time of a domain becomes sessions: phases per level, review gaps, and the wording of what no unit says.</summary>
internal sealed record SyllabusRules
{
    /// <summary>The phases of a level in their order. Their shares sum to 100.</summary>
    public required IReadOnlyDictionary<PerformanceLevel, IReadOnlyList<PhaseRule>> Phases { get; init; }

    public required Source PhasesSource { get; init; }

    /// <summary>After how many days a topic comes back, counted from the day on which it was last studied.</summary>
    public required IReadOnlyList<int> ReviewAfterDays { get; init; }

    public required Source ReviewSource { get; init; }

    /// <summary>The wording per phase.</summary>
    public required IReadOnlyDictionary<string, PhaseTemplates> Templates { get; init; }

    /// <summary>A short review of a topic.</summary>
    public required TaskTemplate Review { get; init; }

    public required TaskTemplate FirstCheckpoint { get; init; }
    public required TaskTemplate Checkpoint { get; init; }
    public required TaskTemplate LastCheckpoint { get; init; }
    public required TaskTemplate Debrief { get; init; }

    /// <summary>The debrief after which nothing is left to plan.</summary>
    public required TaskTemplate LastDebrief { get; init; }

    public required TaskTemplate CatchUp { get; init; }

    /// <summary>What the sessions of a task that takes several say.</summary>
    public required ContinuedTemplate Continue { get; init; }

    /// <summary>How many questions and practice exams the tasks ask for and where they come from; said once in a plan.</summary>
    public required string Questions { get; init; }

    public required Source QuestionsSource { get; init; }

    /// <summary>What a part of an outline without topics is called.</summary>
    public required string Section { get; init; }

    /// <summary>How to divide an outline into those parts; said once, in the first task of the domain.</summary>
    public required string DivideOutline { get; init; }

    /// <summary>The phases of a level; those of an adequate one where the level is not known.</summary>
    public IReadOnlyList<PhaseRule> PhasesOf(PerformanceLevel level) => Phases[level == PerformanceLevel.Unknown ? PerformanceLevel.Adequate : level];
}
