using ScoreCoach.Syllabi;

namespace ScoreCoach.Schedules;

/// <summary>What a schedule has to place for one domain.</summary>
internal sealed record ScheduleDomain
{
    public required string Domain { get; init; }
    public required string Name { get; init; }

    /// <summary>The level that is planned for.</summary>
    public PerformanceLevel Level { get; init; }

    /// <summary>The tier; null for a domain that has none. Domains of the first tier in rank order open the schedule.</summary>
    public string? Tier { get; init; }

    public required int Minutes { get; init; }

    /// <summary>What is done in the minutes.</summary>
    public required DomainSyllabus Syllabus { get; init; }

    /// <summary>What is done already; null for nothing.</summary>
    public DomainProgress? Done { get; init; }
}
