using ScoreCoach.Guides;

namespace ScoreCoach.Syllabi;

/// <summary>What the syllabus of one domain is written from.</summary>
internal sealed record SyllabusRequest
{
    public required SyllabusRules Rules { get; init; }
    public required ExamDomain Domain { get; init; }

    /// <summary>The domain's number in the outline, from 1, which begins the ids of its tasks.</summary>
    public required int Number { get; init; }

    /// <summary>The level that is planned for.</summary>
    public required PerformanceLevel Level { get; init; }

    /// <summary>The units of the guide; empty where it has none for the domain.</summary>
    public IReadOnlyList<StudyUnit> Units { get; init; } = [];

    public required int Minutes { get; init; }
    public required int SessionMinutes { get; init; }

    /// <summary>The days of the plan, which decide how many reviews fit.</summary>
    public required int Days { get; init; }

    /// <summary>The percentage of correct answers to reach.</summary>
    public required int GoalPercent { get; init; }
}
