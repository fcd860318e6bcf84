namespace ScoreCoach;

/// <summary>A fact about an exam that someone should look at, and what to do about it. It is information, not an error.</summary>
public sealed record AuditFinding
{
    /// <summary>What was found.</summary>
    public AuditKind Kind { get; internal init; }

    /// <summary>The id of the vendor.</summary>
    public string Vendor { get; internal init; } = null!;

    /// <summary>The exam code; null for what holds for all exams of the vendor.</summary>
    public string? Exam { get; internal init; }

    /// <summary>The edition of the outline; null for what does not depend on it.</summary>
    public string? Edition { get; internal init; }

    /// <summary>The fact in question.</summary>
    public ExamFactKind Fact { get; internal init; }

    /// <summary>What was found and what to do, in sentences.</summary>
    public string Message { get; internal init; } = null!;

    /// <summary>The day that matters: the last exam day, the day on which an outline ended, or the day of the last reading; null when there is none.</summary>
    public DateTime? Day { get; internal init; }

    /// <summary>The page to read again; null when none is known.</summary>
    public string? Url { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Message}";
}
