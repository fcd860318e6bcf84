namespace ScoreCoach.Completion;

/// <summary>Completes a map of labels: what the file has and no exam knows as keys, levels as values.</summary>
internal sealed class LevelMapCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => PreviewSuggestions.UnknownLabels(line.Preview(), line.Catalog);

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => CatalogSuggestions.Levels();

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => Keys(line).ToArray() is { Length: > 0 } labels
        ? [new Suggestion(Table(labels.Select(label => (label.Text, nameof(PerformanceLevel.Unknown)))), "Every label of the file that no exam knows; specify the level of each")]
        : [];
}
