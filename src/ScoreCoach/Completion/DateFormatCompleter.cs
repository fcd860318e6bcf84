namespace ScoreCoach.Completion;

/// <summary>Completes the usual formats of dates.</summary>
internal sealed class DateFormatCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.DateFormats;
}
