namespace ScoreCoach;

/// <summary>An earlier attempt of the same person at the same exam, in short.</summary>
/// <param name="Attempt">Which attempt it was; null when not reported.</param>
/// <param name="ExamDate">The day; null when not reported.</param>
/// <param name="Score">The score; null when not reported.</param>
/// <param name="Result">The outcome.</param>
/// <param name="Results">The levels.</param>
public sealed record AttemptRecord(
    int? Attempt,
    DateTime? ExamDate,
    decimal? Score,
    ExamResult Result,
    [property: System.ComponentModel.Browsable(false)] DomainResultSet Results)
{
    /// <summary>The edition that was sat.</summary>
    public string Edition => Results.Profile.Edition;

    /// <summary>What the report said per domain.</summary>
    public DomainResult[] Domains => Results.ToArray();
}
