namespace ScoreCoach.Schedules;

/// <summary>What all sessions of a schedule have in common.</summary>
/// <param name="Subject">Whose schedule it is, and after which attempt.</param>
/// <param name="CandidateId">The person's id; null when not given.</param>
/// <param name="Exam">The exam that is planned for.</param>
/// <param name="TimeZone">The zone of the clock times; null for the candidate's own clock.</param>
internal sealed record ScheduleHeader(string Subject, string? CandidateId, string Exam, TimeZoneInfo? TimeZone);
