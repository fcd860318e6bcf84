namespace ScoreCoach.Completion;

/// <summary>Completes exam codes.</summary>
internal sealed class ExamIdCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => CatalogSuggestions.Exams(line.Catalog, DateTime.Today);
}
