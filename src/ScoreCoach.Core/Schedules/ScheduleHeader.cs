namespace ScoreCoach.Schedules;

/// <summary>What all sessions of a schedule have in common.</summary>
internal sealed record ScheduleHeader(string Subject, TimeZoneInfo? TimeZone);
