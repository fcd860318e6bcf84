namespace ScoreCoach.Completion;

/// <summary>Completes the columns that can make groups, of the file that is typed already.</summary>
internal sealed class GroupColumnCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => PreviewSuggestions.Groups(line.Preview());
}
