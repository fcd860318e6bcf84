namespace ScoreCoach.Completion;

/// <summary>Completes guides.</summary>
internal sealed class GuideCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => CatalogSuggestions.Guides(line.Catalog);
}
