namespace ScoreCoach;

/// <summary>Who offers an exam, with what holds for all of its exams.</summary>
public sealed record Vendor
{
    /// <summary>The stable id, in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The scale that its scores have; null when it publishes none.</summary>
    public ScoreScale? Scale { get; init; }

    /// <summary>Whether its reports give a level per domain.</summary>
    public bool ReportsDomainLevels { get; init; } = true;

    /// <summary>The words that its reports print.</summary>
    public IReadOnlyList<LabelDefinition> Labels { get; init; } = [];

    /// <summary>Who says that reports print these words.</summary>
    public Source? LabelSource { get; init; }

    /// <summary>The retake rules, the default first.</summary>
    public IReadOnlyList<RetakePolicy> Policies { get; init; } = [];
}
