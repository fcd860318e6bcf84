namespace ScoreCoach;

/// <summary>The result of a practice exam, or of practice questions on one domain.</summary>
public sealed record PracticeRecord
{
    private readonly decimal _percent;

    /// <summary>When it was; null when not known. Without a date the order of the input counts.</summary>
    public DateTime? Date { get; internal init; }

    /// <summary>The exam it was for; null for the exam in question.</summary>
    public string? Exam { get; internal init; }

    /// <summary>The domain it was for; null for a full practice exam.</summary>
    public string? Domain { get; internal init; }

    /// <summary>The percentage of correct answers, from 0 to 100.</summary>
    public decimal Percent
    {
        get => _percent;
        internal init => _percent = value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A percentage is from 0 to 100.");
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Domain ?? "full exam"}: {Percent} %");
}
