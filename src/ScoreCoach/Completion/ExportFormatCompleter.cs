using ScoreCoach.Loading;

namespace ScoreCoach.Completion;

/// <summary>Completes the formats that the command at the cursor writes.</summary>
internal sealed class ExportFormatCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.Formats(CommandFormats.Of(line.Command));
}
