namespace ScoreCoach;

/// <summary>How many questions an exam has. Null where the vendor publishes no number.</summary>
public sealed record ExamItems(int? Total, int? Scored)
{
    /// <summary>All questions, those that do not count included.</summary>
    public int? Total { get; internal init; } = Total;

    /// <summary>The questions that count.</summary>
    public int? Scored { get; internal init; } = Scored;

    /// <inheritdoc/>
    public override string ToString() => (Total, Scored) switch
    {
        (null, null) => string.Empty,
        (_, null) => FormattableString.Invariant($"{Total} questions"),
        (null, _) => FormattableString.Invariant($"{Scored} scored questions"),
        _ => FormattableString.Invariant($"{Total} questions, {Scored} scored"),
    };
}
