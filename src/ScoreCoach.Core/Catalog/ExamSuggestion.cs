namespace ScoreCoach.Catalog;

/// <summary>What a name that names no exam of the catalog may stand for.</summary>
/// <param name="Kind">How the exams are related to the name.</param>
/// <param name="Exams">The codes of all exams that fit equally well, those that are still open first.</param>
internal sealed record ExamSuggestion(ExamSuggestionKind Kind, IReadOnlyList<string> Exams)
{
    public static readonly ExamSuggestion None = new(ExamSuggestionKind.None, []);

    /// <summary>The one exam that was probably meant; null where there is none, or more than one.</summary>
    public string? Only => Kind == ExamSuggestionKind.Near && Exams is [var only] ? only : null;
}
