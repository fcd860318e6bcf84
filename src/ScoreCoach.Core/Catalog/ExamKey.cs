using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>The form in which names of exams are compared. A plus is part of such a name: without it, the rest is a common word.</summary>
internal static class ExamKey
{
    private const string Plus = " plus ";

    /// <summary>The key of a name; empty when it has no letter and no digit.</summary>
    public static string Of(ReadOnlySpan<char> name) => name.Contains('+') ? TextKey.Of(Written(name.ToString())) : TextKey.Of(name);

    /// <summary>The words of a name, each in the form in which it is compared.</summary>
    public static string[] WordsOf(string name) => [.. ExamName.WordsOf(Written(name)).Select(word => TextKey.Of(word)).Where(word => word.Length > 0)];

    private static string Written(string name) => name.Replace("+", Plus, StringComparison.Ordinal);
}
