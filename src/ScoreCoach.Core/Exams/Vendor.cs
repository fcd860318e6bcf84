namespace ScoreCoach;

/// <summary>Who offers an exam, with what holds for all of its exams.</summary>
public sealed record Vendor
{
    /// <summary>The stable id, in lower case.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Other names by which it can be called.</summary>
    internal ReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The scale that its scores have; null when it publishes none.</summary>
    public ScoreScale? Scale { get; internal init; }

    /// <summary>What its reports print for a domain.</summary>
    internal ReportVocabulary Vocabulary { get; init; } = null!;

    /// <summary>How well the scale, the reports and the retake rules are known.</summary>
    internal ReadOnlyList<ExamFact> Facts { get; init; } = [];

    /// <summary>The retake rules, the default first.</summary>
    public ReadOnlyList<RetakePolicy> Policies { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
