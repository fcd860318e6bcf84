namespace ScoreCoach.Cohorts;

/// <summary>A comparison as flat rows, for CSV and spreadsheets: one for all exams, then one for each exam, or for each of its domains.</summary>
internal static class ComparisonRows
{
    private static readonly string[] s_group = ["Count", "Passed", "Results", "PassRate", "PassRateLow", "PassRateHigh", "Share"];
    private static readonly string[] s_weak = ["Weak", "WeakOf", "WeakShare", "WeakFrom", "WeakTo"];

    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Header { get; } =
    [
        "Column", "First", "Second", "Exam", "Edition",
        .. s_group.Select(name => $"First {name}"), .. s_group.Select(name => $"Second {name}"),
        .. Of("Difference"), .. Of("RateEffect"), .. Of("CompositionEffect"),
        "Domain", "Name", "Weight", .. s_weak.Select(name => $"First {name}"), .. s_weak.Select(name => $"Second {name}"), .. Of("WeakDifference"),
        "Reason",
    ];

    public static IEnumerable<IReadOnlyList<object?>> Of(CohortComparison comparison)
    {
        object?[] names = [comparison.Column, comparison.First.Name, comparison.Second.Name];
        yield return Padded(
        [
            .. names, "(all)", null, .. GroupCells(comparison.First), .. GroupCells(comparison.Second),
            .. Cells(comparison.Difference), .. Cells(comparison.RateEffect), .. Cells(comparison.CompositionEffect),
        ]);
        foreach (var exam in comparison.Exams)
        {
            object?[] cells =
            [
                .. names, exam.Exam, exam.Edition, .. GroupCells(exam.First), .. GroupCells(exam.Second), .. Cells(exam.Difference), .. Cells(exam.RateEffect), .. Cells(null),
            ];
            if (exam.Domains.Count == 0)
            {
                yield return Padded(cells);
            }

            foreach (var domain in exam.Domains)
            {
                yield return Padded([.. cells, domain.Domain, domain.Name, domain.Weight, .. WeakCells(domain.First), .. WeakCells(domain.Second), .. Cells(domain.Difference)]);
            }
        }

        foreach (var exam in comparison.LeftOut)
        {
            yield return Padded([.. names, exam.Exam, exam.Edition], exam.Reason);
        }
    }

    private static string[] Of(string difference) => [difference, difference + "Low", difference + "High"];

    private static object?[] Padded(object?[] cells, string? reason = null) => [.. cells, .. new object?[Header.Count - cells.Length - 1], reason];

    private static object?[] GroupCells(ComparedGroup group) =>
        [group.Count, group.Passed, group.PassRate?.Of ?? 0, group.PassRate?.Rate, group.PassRate?.Low, group.PassRate?.High, group.PassRate is null ? 0.0 : 1.0];

    private static object?[] GroupCells(ComparedExamGroup? group) => group is null
        ? new object?[s_group.Length]
        : [group.Count, group.Passed, group.PassRate?.Of ?? 0, group.PassRate?.Rate, group.PassRate?.Low, group.PassRate?.High, group.Share];

    private static object?[] WeakCells(CohortDomain domain) => [domain.Weak, domain.Of, domain.WeakShare, domain.WeakBand?.Low, domain.WeakBand?.High];

    private static object?[] Cells(RateDifference? difference) => [difference?.Value, difference?.Low, difference?.High];
}
