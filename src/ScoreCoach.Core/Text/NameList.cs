namespace ScoreCoach.Text;

/// <summary>Names in a sentence: all of them, or the first few and how many more there are.</summary>
internal static class NameList
{
    private const int MaxNamed = 12;

    public static string Of(IReadOnlyCollection<string> names) => names.Count <= MaxNamed + 1
        ? string.Join(", ", names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(MaxNamed))} and {names.Count - MaxNamed} more");
}
