namespace ScoreCoach.Completion;

/// <summary>Completes a map of results: what the file has as keys, results as values.</summary>
internal sealed class ResultMapCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => PreviewSuggestions.Results(line.Preview());

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => CatalogSuggestions.Results();
}
