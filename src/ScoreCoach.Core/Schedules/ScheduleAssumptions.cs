using System.Globalization;

namespace ScoreCoach;

/// <summary>What a schedule takes for granted where nobody asked for anything else. Every line names the parameter that changes it.</summary>
internal static class ScheduleAssumptions
{
    private static readonly ScheduleRequest Defaults = new() { StartDate = default, Weeks = 0, Domains = [], TimeZone = TimeZoneInfo.Utc };

    public static IReadOnlyList<string> Of(ScheduleRequest request)
    {
        var assumptions = new List<string>();
        Add(request.StudyDays.Count == Defaults.StudyDays.Count && request.StudyDays.All(Defaults.StudyDays.Contains), "Study on Monday to Friday (StudyDay).");
        Add(request.SessionMinutes == Defaults.SessionMinutes, string.Create(CultureInfo.InvariantCulture, $"Sessions of {request.SessionMinutes} minutes (SessionMinutes)."));
        Add(request.MaxMinutesPerDay == Defaults.MaxMinutesPerDay, string.Create(CultureInfo.InvariantCulture, $"At most {request.MaxMinutesPerDay} minutes a day (MaxMinutesPerDay)."));
        Add(request.CheckpointMinutes == Defaults.CheckpointMinutes, string.Create(CultureInfo.InvariantCulture, $"{request.CheckpointMinutes} minutes for a practice exam (CheckpointMinutes)."));
        Add(request.SessionStart == Defaults.SessionStart, string.Create(CultureInfo.InvariantCulture, $"The first session of a day starts at {request.SessionStart:hh\\:mm} (SessionStart)."));
        Add(request.TimeZone.Equals(Defaults.TimeZone), "Times are in UTC (TimeZone).");
        return assumptions;

        void Add(bool assumed, string text)
        {
            if (assumed)
            {
                assumptions.Add(text);
            }
        }
    }
}
