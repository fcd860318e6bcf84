namespace ScoreCoach.Completion;

/// <summary>Completes the table of domains of the exam that is typed already: every domain, each with the labels to choose from.</summary>
internal class DomainTableCompleter : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => CatalogSuggestions.Domains(line.Profile);

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) => CatalogSuggestions.Labels(line.Profile);

    public override bool AreSame(TypedLine line, string key, string other) =>
        base.AreSame(line, key, other)
        || (line.Profile is { } profile && profile.TryFindDomain(key, out var first) && profile.TryFindDomain(other, out var second) && first == second);

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => line.Profile is { Domains.Count: > 0 } profile
        ? profile.Vocabulary.Labels.Select(label => WholeTable(profile, label))
        : [];

    private static Suggestion WholeTable(ExamProfile profile, LabelDefinition label)
    {
        var table = Table(profile.Domains.Select(domain => (domain.Name, label.Label)));
        return new Suggestion(table, $"Every domain of {profile.Id} as {label.Label} ({label.Level}); change the ones that differ") { Label = $"@{{ … = {label.Label} }}" };
    }
}
