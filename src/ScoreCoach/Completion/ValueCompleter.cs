using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ScoreCoach.Completion;

/// <summary>Completes the value of a parameter: filters by what is typed, keeps the quote that is typed, never throws.</summary>
internal abstract class ValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Silently.Or([], () => Results(TypedLine.Of(commandAst, fakeBoundParameters ?? new Hashtable()), TypedWord.Of(wordToComplete ?? string.Empty)).ToArray());

    /// <summary>What can be typed, whatever is typed already.</summary>
    protected abstract IEnumerable<Suggestion> Suggestions(TypedLine line);

    /// <summary>The results for a word.</summary>
    protected virtual IEnumerable<CompletionResult> Results(TypedLine line, TypedWord word) =>
        SuggestionFilter.Matching(Suggestions(line), word.Text).Select(suggestion => Result(suggestion, Insert(suggestion, word)));

    /// <summary>What is put into the command line for a suggestion: its text, in quotes where it needs them.</summary>
    protected virtual string Insert(Suggestion suggestion, TypedWord word) => word.Argument(suggestion.Text);

    private protected static CompletionResult Result(Suggestion suggestion, string inserted) =>
        new(inserted, suggestion.Label, CompletionResultType.ParameterValue, suggestion.Meaning);
}
