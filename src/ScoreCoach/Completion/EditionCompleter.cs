namespace ScoreCoach.Completion;

/// <summary>Completes editions, of the exam that is typed already if there is one.</summary>
internal sealed class EditionCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => CatalogSuggestions.Editions(line.Catalog, line.Exam);
}
