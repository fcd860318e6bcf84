namespace ScoreCoach;

/// <summary>How many questions an exam has, and how long it takes. Null where the vendor publishes no number.</summary>
public sealed record ExamItems(int? Total = null, int? Scored = null)
{
    /// <summary>All questions, those that do not count included.</summary>
    public int? Total { get; internal init; } = Total;

    /// <summary>The questions that count.</summary>
    public int? Scored { get; internal init; } = Scored;

    /// <summary>The minimum number of questions of a form, where the vendor publishes a range.</summary>
    public int? MinimumTotal { get; internal init; }

    /// <summary>The most questions of a form, where the vendor publishes a range or only a maximum.</summary>
    public int? MaximumTotal { get; internal init; }

    /// <summary>The minutes that a candidate has for the exam; null where they are not known. How well they are known is the fact Duration.</summary>
    public int? Minutes { get; internal init; }

    /// <summary>Whether anything is known about the number of questions.</summary>
    internal bool HasQuestions => (Total ?? Scored ?? MinimumTotal ?? MaximumTotal) is not null;

    /// <inheritdoc/>
    public override string ToString() => (Total, Scored) switch
    {
        (null, null) when MinimumTotal is { } least && MaximumTotal is { } most => FormattableString.Invariant($"{least}-{most} questions"),
        (null, null) when MaximumTotal is { } most => FormattableString.Invariant($"at most {most} questions"),
        (null, null) => string.Empty,
        (_, null) => FormattableString.Invariant($"{Total} questions"),
        (null, _) => FormattableString.Invariant($"{Scored} scored questions"),
        _ => FormattableString.Invariant($"{Total} questions, {Scored} scored"),
    };
}
