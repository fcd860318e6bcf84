namespace ScoreCoach.Completion;

/// <summary>Completes retake policies, of the exam that is typed already if there is one.</summary>
internal sealed class PolicyCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => CatalogSuggestions.Policies(line.Catalog, line.Exam);
}
