using System.Management.Automation;

namespace ScoreCoach.Completion;

/// <summary>Completes keys and values inside the braces of a table that is an argument of this module's commands.</summary>
internal static class TableExpansion
{
    /// <summary>The suggestions for the cursor; null if it is not in such a table.</summary>
    public static CommandCompletion? Complete(string line, int cursor)
    {
        if (TablePlace.Find(line, cursor) is not { } place || TableArgument.Find(line, place) is not { } argument)
        {
            return null;
        }

        var typed = line[place.WordStart..Math.Max(place.WordStart, cursor)];
        var word = TypedWord.Of(typed);
        var suggestions = place.Key is { } key
            ? argument.Completer.Values(argument.Line, key)
            : argument.Completer.Keys(argument.Line).Where(suggestion => !place.OtherKeys.Any(other => argument.Completer.AreSame(argument.Line, suggestion.Text, other)));
        var results = SuggestionFilter.Matching(suggestions, word.Text).Select(suggestion => new CompletionResult(
            place.Key is null ? word.Key(suggestion.Text) : word.Value(suggestion.Text), suggestion.Label, CompletionResultType.ParameterValue, suggestion.Meaning));
        return new CommandCompletion([.. results], -1, place.WordStart, place.WordEnd - place.WordStart);
    }
}
