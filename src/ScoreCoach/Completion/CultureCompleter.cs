namespace ScoreCoach.Completion;

/// <summary>Completes cultures.</summary>
internal sealed class CultureCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.Cultures();
}
