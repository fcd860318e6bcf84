namespace ScoreCoach.Text;

/// <summary>The values of an enumeration by their names.</summary>
internal static class EnumName
{
    /// <summary>Finds a value by its name, without regard to case. A number is not a name.</summary>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum
    {
        var index = Array.FindIndex(Enum.GetNames<T>(), name => string.Equals(name, text?.Trim(), StringComparison.OrdinalIgnoreCase));
        value = index < 0 ? default : Enum.GetValues<T>()[index];
        return index >= 0;
    }
}
