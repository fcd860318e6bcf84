namespace ScoreCoach.Guides;

/// <summary>The statements of a guide. A list that is null is not given: the guide of the vendor speaks for itself there.</summary>
internal sealed record GuidanceRules(
    IReadOnlyList<GuidanceRule>? Report, IReadOnlyList<GuidanceRule>? Retake, IReadOnlyList<GuidanceRule>? Practice)
{
    public static GuidanceRules NotGiven { get; } = new(null, null, null);

    /// <summary>These lists, and those of others where a list is not given.</summary>
    public GuidanceRules Or(GuidanceRules others) => new(Report ?? others.Report, Retake ?? others.Retake, Practice ?? others.Practice);
}
