namespace ScoreCoach.Readiness;

/// <summary>A practice result as it came, in text.</summary>
/// <param name="Number">Its number in the input, from 1.</param>
/// <param name="Percent">The result; null when there is none.</param>
internal sealed record PracticeEntry(int Number, string? Percent)
{
    /// <summary>When it was; null when not given.</summary>
    public string? Date { get; init; }

    public string? Exam { get; init; }

    /// <summary>The domain that it is about; null for a full practice exam.</summary>
    public string? Domain { get; init; }

    /// <summary>Whose result it is; null for the person whose plan is made.</summary>
    public string? CandidateId { get; init; }

    /// <summary>The object that it came from; null for a number.</summary>
    public object? Source { get; init; }

    /// <summary>What it is called in a message.</summary>
    public string Name => Source is null ? FormattableString.Invariant($"Result {Number}") : FormattableString.Invariant($"Row {Number}");
}
