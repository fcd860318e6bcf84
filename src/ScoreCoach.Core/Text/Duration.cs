namespace ScoreCoach.Text;

/// <summary>Minutes as people read them, for example "32 h", "7 h 30" or "45 min".</summary>
internal static class Duration
{
    private const int HalfHour = 30;

    /// <summary>A stretch that no one keeps to the minute: in half hours, for example "51.5 h"; below an hour as it is.</summary>
    public static string Rounded(int? minutes) => minutes is 0 or >= 2 * HalfHour
        ? FormattableString.Invariant($"{Math.Round((double)minutes.Value / HalfHour, MidpointRounding.AwayFromZero) / 2:0.#} h")
        : Of(minutes);

    /// <summary>A stretch as it is typed for a plan: in tenths of an hour, for example "67.5 h"; below an hour in minutes.</summary>
    public static string InTenths(long minutes) => minutes < 2 * HalfHour ? Of(minutes) : FormattableString.Invariant($"{Hours(minutes):0.#} h");

    /// <summary>Hours as they are typed for a plan: in tenths.</summary>
    public static decimal Hours(long minutes) => Math.Round(minutes / 60m, 1, MidpointRounding.AwayFromZero);

    public static string Of(long? minutes) => minutes switch
    {
        null => string.Empty,
        < 60 => FormattableString.Invariant($"{minutes} min"),
        _ when minutes % 60 == 0 => FormattableString.Invariant($"{minutes / 60} h"),
        _ => FormattableString.Invariant($"{minutes / 60} h {minutes % 60:00}"),
    };
}
