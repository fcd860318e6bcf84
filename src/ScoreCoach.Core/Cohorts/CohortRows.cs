namespace ScoreCoach.Cohorts;

/// <summary>Summaries as flat rows, one per group and domain, for CSV and spreadsheets.</summary>
internal static class CohortRows
{
    private static readonly string[] s_group =
    [
        "Exam", "Edition", "Group", "IsTotal", "Suppressed", "People", "Count", "Attempts", "Passed", "Failed", "Unknown", "PassRate", "PassRateLow", "PassRateHigh",
        "ScoreCount", "ScoreMean", "ScoreSd", "ScoreMin", "ScoreQ1", "ScoreMedian", "ScoreQ3", "ScoreMax", "PointsToPassMedian",
    ];

    private static readonly string[] s_domain =
        ["Domain", "Name", "Weight", "Weak", "Adequate", "Strong", "DomainUnknown", "Of", "WeakShare", "WeakShareLow", "WeakShareHigh", "WeakFrom", "WeakTo", "Reason"];

    /// <summary>The columns: those that make the groups stand after the group.</summary>
    /// <param name="by">The columns that make the groups.</param>
    public static IReadOnlyList<string> Header(IReadOnlyList<string> by) => [.. s_group[..3], .. by.Select(column => $"Group {column}"), .. s_group[3..], .. s_domain];

    /// <summary>A row per domain; one without a domain for a group that has none to show.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(CohortSummary summary, IReadOnlyList<string> by)
    {
        object?[] group =
        [
            summary.Exam, summary.Edition, summary.GroupName, .. by.Select(column => summary.Group.TryGetValue(column, out var value) ? value : null), summary.IsTotal, summary.Suppressed,
            summary.People, summary.Count, summary.Attempts, summary.Passed, summary.Failed, summary.Unknown, summary.PassRate?.Rate, summary.PassRate?.Low, summary.PassRate?.High,
            summary.Score?.N, summary.Score?.Mean, summary.Score?.Sd, summary.Score?.Min, summary.Score?.Q1, summary.Score?.Median, summary.Score?.Q3, summary.Score?.Max,
            summary.PointsToPass?.Median,
        ];
        if (summary.Domains.Count == 0)
        {
            yield return [.. group, .. new object?[s_domain.Length - 1], summary.Reason];
        }

        foreach (var domain in summary.Domains)
        {
            yield return
            [
                .. group, domain.Domain, domain.Name, domain.Weight, domain.Weak, domain.Adequate, domain.Strong, domain.Unknown, domain.Of, domain.WeakShare, domain.Low, domain.High,
                domain.WeakBand?.Low, domain.WeakBand?.High, summary.Reason,
            ];
        }
    }
}
