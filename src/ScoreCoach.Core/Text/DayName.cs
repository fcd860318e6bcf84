namespace ScoreCoach.Text;

/// <summary>Days of the week by their English names, in full or cut to three letters.</summary>
internal static class DayName
{
    /// <summary>Parses a day such as Mon or Saturday, without regard to case.</summary>
    public static bool TryParse(string? text, out DayOfWeek day)
    {
        var typed = text?.Trim();
        var index = Array.FindIndex(Enum.GetNames<DayOfWeek>(), name =>
            string.Equals(typed, name, StringComparison.OrdinalIgnoreCase) || string.Equals(typed, name[..3], StringComparison.OrdinalIgnoreCase));
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }
}
