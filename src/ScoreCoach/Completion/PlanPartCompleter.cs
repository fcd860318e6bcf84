namespace ScoreCoach.Completion;

/// <summary>Completes the parts of a plan that JSON can omit.</summary>
internal sealed class PlanPartCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => FormatSuggestions.PlanParts;
}
