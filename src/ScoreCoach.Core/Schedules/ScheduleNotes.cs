using System.Globalization;

namespace ScoreCoach.Schedules;

/// <summary>What the reader of a schedule should know about its days.</summary>
internal static class ScheduleNotes
{
    public static ReadOnlyList<string> Of(StudyCalendar calendar, IReadOnlyList<DateTime>? crowded)
    {
        var notes = new List<string>();
        for (var week = 0; week < calendar.Minutes.Length; week++)
        {
            if (calendar.Minutes[week] < calendar.Nominal[week])
            {
                notes.Add(FormattableString.Invariant(
                    $"Week {week + 1} has room for {calendar.Minutes[week] / 60.0:0.#} of its {calendar.Nominal[week] / 60.0:0.#} h; the rest is in other weeks."));
            }
        }

        notes.AddRange(calendar.Notes);
        if (crowded is not null)
        {
            notes.Add($"These days have more domains than usual, because their weeks have few study days: {string.Join(", ", crowded.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}.");
        }

        return [.. notes];
    }
}
