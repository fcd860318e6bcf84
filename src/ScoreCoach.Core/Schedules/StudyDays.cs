namespace ScoreCoach;

/// <summary>Days of the week as they are typed: English names, whole or cut to three letters.</summary>
public static class StudyDays
{
    /// <summary>What is accepted, for messages.</summary>
    public const string Accepted = "Mon, Tue, Wed, Thu, Fri, Sat, Sun, or the whole English names";

    /// <summary>Reads a day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the text is a day of the week.</returns>
    public static bool TryParse(string text, out DayOfWeek day)
    {
        var typed = (text ?? string.Empty).Trim();
        foreach (var candidate in Enum.GetValues<DayOfWeek>())
        {
            var name = candidate.ToString();
            if (typed.Equals(name, StringComparison.OrdinalIgnoreCase) || typed.Equals(name[..3], StringComparison.OrdinalIgnoreCase))
            {
                day = candidate;
                return true;
            }
        }

        day = default;
        return false;
    }
}
