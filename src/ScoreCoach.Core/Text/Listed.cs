namespace ScoreCoach.Text;

/// <summary>Names in a sentence: A; A and B; A, B and C.</summary>
internal static class Listed
{
    public static string And(IReadOnlyList<string> names) => With(names, "and");

    public static string Or(IReadOnlyList<string> names) => With(names, "or");

    /// <summary>The first of many things, and how many more there are.</summary>
    public static string First(IReadOnlyList<string> items) => items.Count <= 8
        ? string.Join(", ", items)
        : FormattableString.Invariant($"{string.Join(", ", items.Take(6))} and {items.Count - 6} more");

    private static string With(IReadOnlyList<string> names, string word) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
}
