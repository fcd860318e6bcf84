namespace ScoreCoach.Schedules;

/// <summary>What a schedule takes for granted where nobody asked for anything else. Every line names the parameter that changes it.</summary>
internal static class ScheduleAssumptions
{
    private static readonly ScheduleRequest Defaults = new() { StartDate = default, Weeks = 0, Domains = [], TimeZone = TimeZoneInfo.Utc };

    public static IReadOnlyList<string> Of(ScheduleRequest request)
    {
        var days = request.StudyDays;
        (bool Assumed, FormattableString Text)[] assumptions =
        [
            (days.Count == Defaults.StudyDays.Count && days.All(Defaults.StudyDays.Contains), $"Study on Monday to Friday (StudyDay)."),
            (request.SessionMinutes == Defaults.SessionMinutes, $"Sessions of {request.SessionMinutes} minutes (SessionMinutes)."),
            (request.MaxMinutesPerDay == Defaults.MaxMinutesPerDay, $"At most {request.MaxMinutesPerDay} minutes a day (MaxMinutesPerDay)."),
            (request.CheckpointMinutes == Defaults.CheckpointMinutes,
                $"{request.CheckpointMinutes} minutes for a practice exam (CheckpointMinutes)."),
            (request.SessionStart == Defaults.SessionStart, $"The first session of a day starts at {request.SessionStart:hh\\:mm} (SessionStart)."),
            (request.TimeZone.Equals(Defaults.TimeZone), $"Times are in UTC (TimeZone)."),
        ];
        return [.. assumptions.Where(assumption => assumption.Assumed).Select(assumption => FormattableString.Invariant(assumption.Text))];
    }
}
