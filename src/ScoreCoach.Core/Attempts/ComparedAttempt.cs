namespace ScoreCoach;

/// <summary>One of the attempts of a comparison, in short.</summary>
public sealed record ComparedAttempt
{
    /// <summary>Which attempt it was; null when not reported.</summary>
    public int? Attempt { get; init; }

    /// <summary>The day; null when not reported.</summary>
    public DateTime? ExamDate { get; init; }

    /// <summary>The score; null when not reported.</summary>
    public decimal? Score { get; init; }

    /// <summary>The outcome.</summary>
    public required ExamResult Result { get; init; }

    /// <summary>The edition that was sat.</summary>
    public required string Edition { get; init; }

    /// <summary>The levels.</summary>
    [System.ComponentModel.Browsable(false)]
    public required DomainResultSet Results { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"attempt {Attempt?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, {ExamDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no date"}");
}
