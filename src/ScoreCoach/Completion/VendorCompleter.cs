namespace ScoreCoach.Completion;

/// <summary>Completes vendors.</summary>
internal sealed class VendorCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => CatalogSuggestions.Vendors(line.Catalog);
}
