namespace ScoreCoach.Completion;

/// <summary>Completes the percentages from which a level counts: by name, or as a table.</summary>
internal sealed class ThresholdCompleter : TableCompleter
{
    private static readonly LevelThreshold Article = LevelThreshold.Article;

    public override IEnumerable<Suggestion> Keys(TypedLine line) =>
    [
        new(nameof(LevelThreshold.Adequate), "The percentage from which a domain is adequate"),
        new(nameof(LevelThreshold.Strong), "The percentage from which a domain is strong"),
    ];

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) =>
        [new(FormattableString.Invariant($"{(string.Equals(key, nameof(LevelThreshold.Strong), StringComparison.OrdinalIgnoreCase) ? Article.Strong : Article.Adequate):0.##}"), "The percentage of the article")];

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) =>
    [
        new(nameof(LevelThreshold.Article), FormattableString.Invariant($"The percentages of the article: {Article.Adequate:0.##} and {Article.Strong:0.##}")),
        new(
            FormattableString.Invariant($"@{{ {nameof(LevelThreshold.Adequate)} = {Article.Adequate:0.##}; {nameof(LevelThreshold.Strong)} = {Article.Strong:0.##} }}"),
            "Your own percentages: change these"),
    ];
}
