namespace ScoreCoach.Completion;

/// <summary>Completes a map of exams: what the file calls them as keys, exam codes as values.</summary>
internal sealed class ExamMapCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => PreviewSuggestions.Exams(line.Preview());

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => CatalogSuggestions.Exams(line.Catalog, DateTime.Today);
}
