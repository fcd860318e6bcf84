namespace ScoreCoach;

/// <summary>Who offers an exam, with what holds for all of its exams.</summary>
public sealed record Vendor
{
    /// <summary>The stable id, in lower case.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>The scale that its scores have; null when it publishes none.</summary>
    public ScoreScale? Scale { get; internal init; }

    /// <summary>Whether its reports give a level per domain.</summary>
    public bool ReportsDomainLevels { get; internal init; } = true;

    /// <summary>The words that its reports print.</summary>
    public ReadOnlyList<LabelDefinition> Labels { get; internal init; } = [];

    /// <summary>Who says that reports print these words.</summary>
    public Source? LabelSource { get; internal init; }

    /// <summary>The retake rules, the default first.</summary>
    public ReadOnlyList<RetakePolicy> Policies { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
