namespace ScoreCoach.Cohorts;

/// <summary>What follows from a report, as far as a cohort counts it.</summary>
/// <param name="Verdict">Whether the retake can be planned, with default options.</param>
/// <param name="PlanKind">Which kind of plan it asks for.</param>
/// <param name="Patterns">The positions of its patterns among those of the guide.</param>
internal readonly record struct ReportFindings(RetakeVerdict Verdict, PlanKind PlanKind, int[] Patterns);
