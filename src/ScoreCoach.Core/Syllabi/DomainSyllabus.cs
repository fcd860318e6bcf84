namespace ScoreCoach.Syllabi;

/// <summary>
/// What is done in the time of one domain, in order: the phases of its level, the units in teaching order, next rounds where the time
/// outlasts the material. Dates come later. Reports that read alike share it.
/// </summary>
internal sealed class DomainSyllabus
{
    /// <summary>The most sessions that one task takes.</summary>
    public const int MaxParts = 6;

    /// <summary>The place of the domain in the exam's outline, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The minutes of the domain.</summary>
    public required int Minutes { get; init; }

    public required SyllabusSegment[] Segments { get; init; }

    /// <summary>The short review of each topic that comes back.</summary>
    public required PlannedTask[] Reviews { get; init; }

    /// <summary>The minutes of one short review.</summary>
    public required int ReviewMinutes { get; init; }

    /// <summary>The minutes that reviews may take of the domain's time.</summary>
    public required int ReviewBudget { get; init; }
}
