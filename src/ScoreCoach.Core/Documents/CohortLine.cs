namespace ScoreCoach.Documents;

/// <summary>A group, or all of them, as a row of a table.</summary>
internal sealed record CohortLine
{
    public required string Name { get; init; }

    /// <summary>Whether its figures are not shown.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>Why figures are not shown, or shown as ranges; null where all are shown.</summary>
    public required string? Reason { get; init; }

    public required long? People { get; init; }

    /// <summary>How many reports are counted.</summary>
    public required long? Reports { get; init; }

    /// <summary>How many passed; null where it is not known or not shown.</summary>
    public required CohortShare? Passed { get; init; }

    public required ScoreSummary? Score { get; init; }

    /// <summary>The points that those who failed lack.</summary>
    public required ScoreSummary? Points { get; init; }

    /// <summary>How many are weak in each domain of the document; null where no figure is shown, or no report has a level.</summary>
    public required IReadOnlyList<CohortShare?> Weak { get; init; }

    public static CohortLine Of(CohortSummary summary, IReadOnlyList<ExamDomain> domains) => new()
    {
        Name = CohortName.Of(summary),
        IsHidden = summary.Suppressed,
        Reason = summary.Reason,
        People = summary.People,
        Reports = summary.Count,
        Passed = summary.PassRate is { } rate ? CohortShare.Of(rate, summary.Passed) : null,
        Score = summary.Score,
        Points = summary.PointsToPass,
        Weak = [.. domains.Select(domain => summary.Domains.FirstOrDefault(one => one.Domain == domain.Id) is { Of: > 0 } found ? CohortShare.Of(found) : null)],
    };
}
