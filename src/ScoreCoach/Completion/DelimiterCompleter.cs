namespace ScoreCoach.Completion;

/// <summary>Completes delimiters.</summary>
internal sealed class DelimiterCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.Delimiters;

    protected override string Insert(Suggestion suggestion, TypedWord word) => suggestion.Text == "\t" ? "\"`t\"" : base.Insert(suggestion, word);
}
