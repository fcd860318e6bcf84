namespace ScoreCoach.Completion;

/// <summary>Completes the levels of a table of labels, whose keys are any words.</summary>
internal sealed class LabelTableCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => [];

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => CatalogSuggestions.Levels();
}
