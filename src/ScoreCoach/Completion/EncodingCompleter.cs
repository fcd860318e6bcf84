namespace ScoreCoach.Completion;

/// <summary>Completes encodings: those that files are most often written in.</summary>
internal sealed class EncodingCompleter : ValueCompleter
{
    private static readonly Suggestion[] OfTheSession =
    [
        new("ansi", "The code page of Windows for the culture of the session"),
        new("oem", "The code page of the console for the culture of the session"),
    ];

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.Encodings.Concat(OfTheSession);
}
