using ScoreCoach.Tables;
using static ScoreCoach.Tables.FlatKind;

namespace ScoreCoach.Cohorts;

/// <summary>Summaries as tables: one row a group, one a group and domain, and one a group and pattern.</summary>
internal static class CohortTables
{
    /// <summary>All of them; formats with a single table have the rows of domains.</summary>
    /// <param name="by">The columns that make the groups.</param>
    public static IReadOnlyList<FlatTable<CohortSummary>> Of(IReadOnlyList<string> by) => [Summary(by), Domains(by), Patterns(by)];

    /// <summary>The position of the rows of domains.</summary>
    public const int Main = 1;

    /// <summary>A row per domain; one without a domain for a group that has none to show.</summary>
    public static FlatTable<CohortSummary> Domains(IReadOnlyList<string> by) => FlatTable<CohortSummary>.Of<(CohortSummary Summary, CohortDomain? Domain)>(
        nameof(Domains),
        summary => summary.Domains.Count == 0 ? [(summary, null)] : summary.Domains.Select(domain => (summary, (CohortDomain?)domain)),
        [
            .. Lifted(Group(by).Concat(Figures()), ((CohortSummary Summary, CohortDomain? Domain) row) => row.Summary),
            new("Domain", Label, row => row.Domain?.Domain),
            new("Name", Label, row => row.Domain?.Name),
            new("Weight", Number, row => row.Domain?.Weight),
            new("Weak", Whole, row => row.Domain?.Weak),
            new("Adequate", Whole, row => row.Domain?.Adequate),
            new("Strong", Whole, row => row.Domain?.Strong),
            new("DomainUnknown", Whole, row => row.Domain?.Unknown),
            new("Of", Whole, row => row.Domain?.Of),
            new("WeakShare", Share, row => row.Domain?.WeakShare),
            new("WeakShareLow", Share, row => row.Domain?.Low),
            new("WeakShareHigh", Share, row => row.Domain?.High),
            new("WeakFrom", Whole, row => row.Domain?.WeakBand?.Low),
            new("WeakTo", Whole, row => row.Domain?.WeakBand?.High),
            new("Reason", Label, row => row.Summary.Reason),
        ]);

    private static FlatTable<CohortSummary> Summary(IReadOnlyList<string> by) => FlatTable<CohortSummary>.Of<CohortSummary>(
        nameof(Summary), summary => [summary], [.. Group(by), .. Figures(), new("Reason", Label, summary => summary.Reason)]);

    private static FlatTable<CohortSummary> Patterns(IReadOnlyList<string> by) => FlatTable<CohortSummary>.Of<(CohortSummary Summary, CohortPattern Pattern)>(
        nameof(Patterns),
        summary => summary.Patterns.Select(pattern => (summary, pattern)),
        [
            .. Lifted(Group(by), ((CohortSummary Summary, CohortPattern Pattern) row) => row.Summary),
            new("Pattern", Label, row => row.Pattern.Id),
            new("Name", Label, row => row.Pattern.Name),
            new("Kind", Label, row => row.Pattern.Kind),
            new("Count", Whole, row => row.Pattern.Count),
        ]);

    /// <summary>What a group is: the columns that make the groups stand after its name.</summary>
    private static IEnumerable<FlatColumn<CohortSummary>> Group(IReadOnlyList<string> by) =>
    [
        new("Exam", Label, summary => summary.Exam),
        new("Edition", Label, summary => summary.Edition),
        new("Group", Label, summary => summary.GroupName),
        .. by.Select(column => new FlatColumn<CohortSummary>($"Group {column}", Label, summary => summary.Group.TryGetValue(column, out var value) ? value : null)),
        new("IsTotal", Flag, summary => summary.IsTotal),
        new("Suppressed", Flag, summary => summary.Suppressed),
    ];

    private static IEnumerable<FlatColumn<CohortSummary>> Figures() =>
    [
        new("People", Whole, summary => summary.People),
        new("Count", Whole, summary => summary.Count),
        new("Attempts", Whole, summary => summary.Attempts),
        new("Passed", Whole, summary => summary.Passed),
        new("Failed", Whole, summary => summary.Failed),
        new("Unknown", Whole, summary => summary.Unknown),
        new("PassRate", Share, summary => summary.PassRate?.Rate),
        new("PassRateLow", Share, summary => summary.PassRate?.Low),
        new("PassRateHigh", Share, summary => summary.PassRate?.High),
        new("ScoreCount", Whole, summary => summary.Score?.N),
        new("ScoreMean", Number, summary => summary.Score?.Mean),
        new("ScoreSd", Number, summary => summary.Score?.Sd),
        new("ScoreMin", Number, summary => summary.Score?.Min),
        new("ScoreQ1", Number, summary => summary.Score?.Q1),
        new("ScoreMedian", Number, summary => summary.Score?.Median),
        new("ScoreQ3", Number, summary => summary.Score?.Q3),
        new("ScoreMax", Number, summary => summary.Score?.Max),
        new("PointsToPassMedian", Number, summary => summary.PointsToPass?.Median),
    ];

    private static IEnumerable<FlatColumn<TRow>> Lifted<TRow>(IEnumerable<FlatColumn<CohortSummary>> columns, Func<TRow, CohortSummary> summaryOf) =>
        columns.Select(column => new FlatColumn<TRow>(column.Name, column.Kind, row => column.ValueOf(summaryOf(row))));
}
