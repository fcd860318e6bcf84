namespace ScoreCoach.Commands;

/// <summary>Texts of parameters. Settings that no one filled in arrive as null or as an empty text: they were not given.</summary>
internal static class TypedTexts
{
    /// <summary>The text; null when there is none.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The texts that there are.</summary>
    public static ReadOnlyList<string> Given(string?[]? texts) => [.. (texts ?? []).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
}
