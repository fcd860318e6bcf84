namespace ScoreCoach.Schedules;

/// <summary>What a schedule assumes where nothing else was asked for. Every line names the parameter that changes it.</summary>
internal static class ScheduleAssumptions
{
    private static readonly ScheduleRequest s_defaults = new() { StartDate = default, Weeks = 0, Domains = [] };

    public static IReadOnlyList<Advice> Of(ScheduleRequest request)
    {
        var days = request.StudyDays;
        (bool Assumed, FormattableString Text)[] assumptions =
        [
            (days.Count == s_defaults.StudyDays.Count && request.ReserveDays.Count > 0, $"Study on Monday to Saturday, on Sunday only when a week needs it ({OptionExample.Of("StudyDay")})."),
            (request.SessionStart.Equals(s_defaults.SessionStart), $"From 18:00 on weekdays and 09:00 at weekends ({OptionExample.Of("SessionStart")})."),
            (request.MaxMinutesPerDay.Equals(s_defaults.MaxMinutesPerDay), $"At most 150 minutes on weekdays and 360 at weekends ({OptionExample.Of("MaxMinutesPerDay")})."),
            (request.SessionMinutes == s_defaults.SessionMinutes, $"Sessions of up to {request.SessionMinutes} minutes, with {ScheduleRequest.Pause} minutes of pause ({OptionExample.Of("SessionMinutes")})."),
            (request.SessionEnd == s_defaults.SessionEnd, $"Nothing ends after {request.SessionEnd:hh\\:mm} ({OptionExample.Of("SessionEnd")})."),
            (request.CheckpointMinutes == s_defaults.CheckpointMinutes, $"{request.CheckpointMinutes} minutes for a practice exam ({OptionExample.Of("CheckpointMinutes")})."),
            (request.TimeZone is null, $"Times are by your own clock ({OptionExample.Of("TimeZone")})."),
        ];
        return [.. assumptions.Where(assumption => assumption.Assumed).Select(assumption => Advice.With(assumption.Text))];
    }
}
