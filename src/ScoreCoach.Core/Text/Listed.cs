namespace ScoreCoach.Text;

/// <summary>Names in a sentence: A; A and B; A, B and C.</summary>
internal static class Listed
{
    public static string And(IReadOnlyList<string> names) => With(names, "and");

    public static string Or(IReadOnlyList<string> names) => With(names, "or");

    private static string With(IReadOnlyList<string> names, string word) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
}
