using System.Management.Automation;

namespace ScoreCoach.Completion;

/// <summary>Completes a map of columns: fields and the domains of the exam as keys, headers of the file as values.</summary>
internal sealed class ColumnMapCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => FieldSuggestions.All.Concat(CatalogSuggestions.Domains(line.Profile));

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => PreviewSuggestions.Headers(line.Preview());

    // A map can be a file, too, and PowerShell suggests none where a completer is asked.
    protected override IEnumerable<CompletionResult> Results(TypedLine line, TypedWord word) => CompletionCompleters.CompleteFilename(word.Quote + word.Text);
}
