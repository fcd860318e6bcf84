namespace ScoreCoach.Documents;

/// <summary>The weeks and hours of a band as they are written.</summary>
internal static class TimelineText
{
    public static string Weeks(StudyTimeline timeline) => FormattableString.Invariant($"{timeline.MinWeeks}-{timeline.MaxWeeks}");

    public static string Hours(StudyTimeline timeline) => timeline.MaxHoursPerWeek is { } most
        ? FormattableString.Invariant($"{timeline.MinHoursPerWeek}-{most}")
        : FormattableString.Invariant($"{timeline.MinHoursPerWeek}+");

    public static string HoursInWords(StudyTimeline timeline) => timeline.MaxHoursPerWeek is null
        ? FormattableString.Invariant($"{timeline.MinHoursPerWeek} h or more")
        : $"{Hours(timeline)} h";
}
