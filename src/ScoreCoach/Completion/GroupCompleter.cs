namespace ScoreCoach.Completion;

/// <summary>Completes the groups: the values of the column that makes them, in the file that is typed already.</summary>
internal sealed class GroupCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => line.Own("By") is { } column ? PreviewSuggestions.GroupsOf(line.Preview(), column.Trim()) : [];
}
