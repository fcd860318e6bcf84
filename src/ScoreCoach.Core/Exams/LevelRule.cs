namespace ScoreCoach.Exams;

/// <summary>From which figures in the reports of an exam a level counts, and whose figures these are.</summary>
internal sealed record LevelRule
{
    private const decimal MaxPercent = 100;

    /// <summary>A scale that ends above this can't be taken for percentages.</summary>
    private const decimal MaxShortScale = 200;

    public required LevelThreshold Threshold { get; init; }

    /// <summary>The scale on which the figures are scores; null where they are percentages.</summary>
    public ScoreScale? Scale { get; init; }

    /// <summary>What a reader must know about a level that follows from the rule; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The rule of an exam: what the user gives takes precedence over the profile.</summary>
    /// <param name="profile">The exam.</param>
    /// <param name="given">The thresholds of the user, for all exams of the input; null for none.</param>
    /// <returns>The rule; null where nothing indicates the thresholds of levels.</returns>
    public static LevelRule? Of(ExamProfile profile, LevelThreshold? given)
    {
        var vocabulary = profile.Vocabulary;
        var scale = vocabulary.Kind == VocabularyKind.ScaledDomainScores ? profile.Scale : null;
        if (given is not null && (scale is null ? IsPercent(given) : IsOn(given, scale)))
        {
            return new LevelRule { Threshold = given, Scale = scale, Note = scale is null ? null : $"{BoundsOf(given, scale)}, as requested." };
        }

        return vocabulary.Thresholds is { } own
            ? new LevelRule { Threshold = own, Scale = scale, Note = BoundsOf(own, scale) + AttributionOf(vocabulary.ThresholdSource) }
            : null;
    }

    /// <summary>The level of a figure.</summary>
    public PerformanceLevel GetLevel(decimal figure) => Threshold.GetLevel(figure);

    private static bool IsPercent(LevelThreshold threshold) => threshold.Adequate <= MaxPercent;

    // Percentages lie on most scales too, where they would make everyone strong.
    private static bool IsOn(LevelThreshold threshold, ScoreScale scale) =>
        scale.Contains(threshold.Adequate) && (threshold.Strong is not { } strong || scale.Contains(strong))
        && (scale.Maximum <= MaxShortScale || !IsPercent(threshold));

    private static string BoundsOf(LevelThreshold threshold, ScoreScale? scale)
    {
        var unit = scale is null ? " %" : string.Empty;
        var strong = threshold.Strong is { } figure ? FormattableString.Invariant($" and Strong from {figure}{unit}") : string.Empty;
        var on = scale is null ? string.Empty : $" on the scale {scale}";
        return FormattableString.Invariant($"Adequate counts from {threshold.Adequate}{unit}{strong}{on}");
    }

    private static string AttributionOf(Source? source) => source switch
    {
        { Kind: SourceKind.Assumption, Note: { } note } => $", which is an assumption: {char.ToUpperInvariant(note[0])}{note[1..]}",
        { Kind: SourceKind.Assumption } or null => ", which is an assumption.",
        { Kind: SourceKind.Official } => ", as the vendor says.",
        { Kind: SourceKind.Article } => ", as the article says.",
        _ => ", as a third party says.",
    };
}
