namespace ScoreCoach.Completion;

/// <summary>Completes the domains of a table of practice results, whose values are percentages.</summary>
internal sealed class PracticeTableCompleter : DomainTableCompleter
{
    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => [];

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => [];
}
