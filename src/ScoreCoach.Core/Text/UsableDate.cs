namespace ScoreCoach.Text;

/// <summary>The days that anything is computed for: beyond them, adding weeks would leave the calendar.</summary>
internal static class UsableDate
{
    public static readonly DateTime First = new(1900, 1, 1);

    public static readonly DateTime Last = new(2200, 12, 31);

    public static bool Holds(DateTime day) => day >= First && day.Date <= Last;
}
