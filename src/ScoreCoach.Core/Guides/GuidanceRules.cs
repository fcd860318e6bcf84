namespace ScoreCoach.Guides;

/// <summary>The statements of a guide. A list that is null is not given: the guide of the vendor speaks for itself there.</summary>
internal sealed record GuidanceRules(
    IReadOnlyList<GuidanceRule>? Report, IReadOnlyList<GuidanceRule>? Retake, IReadOnlyList<GuidanceRule>? Practice)
{
    public static GuidanceRules NotGiven { get; } = new(null, null, null);

    /// <summary>Every statement, whatever the report.</summary>
    public VendorGuidance All()
    {
        return new VendorGuidance { Report = Each(Report), Retake = Each(Retake), Practice = Each(Practice) };

        static ReadOnlyList<GuidanceStatement> Each(IReadOnlyList<GuidanceRule>? list) => [.. (list ?? []).Select(rule => rule.Statement)];
    }

    /// <summary>These lists, and those of others where a list is not given.</summary>
    public GuidanceRules Or(GuidanceRules others) => new(Report ?? others.Report, Retake ?? others.Retake, Practice ?? others.Practice);
}
