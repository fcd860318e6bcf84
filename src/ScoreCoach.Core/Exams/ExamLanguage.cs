namespace ScoreCoach;

/// <summary>A language in which an exam ends on another day than in English.</summary>
public sealed record ExamLanguage
{
    /// <summary>The ISO 639 code, such as "ja".</summary>
    public string Code { get; internal init; } = null!;

    /// <summary>The name, such as "Japanese".</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>The last day in this language; null when none is announced.</summary>
    public DateTime? LastExamDate { get; internal init; }

    /// <summary>What is known next to the day; null for nothing.</summary>
    public string? Note { get; internal init; }

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
