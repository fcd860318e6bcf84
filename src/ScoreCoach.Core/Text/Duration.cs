namespace ScoreCoach.Text;

/// <summary>Minutes as people read them, for example "32 h", "7 h 30" or "45 min".</summary>
internal static class Duration
{
    public static string Of(int? minutes) => minutes switch
    {
        null => string.Empty,
        < 60 => FormattableString.Invariant($"{minutes} min"),
        _ when minutes % 60 == 0 => FormattableString.Invariant($"{minutes / 60} h"),
        _ => FormattableString.Invariant($"{minutes / 60} h {minutes % 60:00}"),
    };
}
