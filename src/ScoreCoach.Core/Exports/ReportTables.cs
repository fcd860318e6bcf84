using System.Globalization;
using ScoreCoach.Import;
using ScoreCoach.Tables;
using static ScoreCoach.Tables.FlatKind;

namespace ScoreCoach.Exports;

/// <summary>Reports as tables that our own reader reads back: one row a report, or one a domain.</summary>
internal static class ReportTables
{
    private const string Name = "Reports";

    private static readonly FlatColumn<ScoreReport>[] s_head =
    [
        new(nameof(ReportField.CandidateId), AnyText, report => report.CandidateId),
        new(nameof(ReportField.CandidateName), AnyText, report => report.CandidateName),
        new(nameof(ReportField.Exam), Label, report => report.Exam),
        new(nameof(ReportField.Edition), Label, report => report.Edition),
        new(nameof(ReportField.Attempt), Whole, report => report.Attempt),
    ];

    // Only some files have them, and no reader misses them where every cell is empty.
    private static readonly FlatColumn<ScoreReport>[] s_rare =
    [
        new(nameof(ReportField.MissedObjectives), AnyText, report => report.MissedObjectives.Count == 0 ? null : string.Join("; ", report.MissedObjectives)),
        new(nameof(ReportField.Language), Label, report => report.Language),
        new(nameof(ReportField.ExamForm), Label, report => report.ExamForm),
    ];

    /// <summary>Reports in a layout. The columns of domains and attributes follow from the reports.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="labelOf">What is written for a domain of an exam; null for nothing.</param>
    public static FlatTables<ScoreReport> Of(ReportLayout layout, Func<ExamProfile, DomainResult, string?> labelOf) =>
        new(0, reports => [layout == ReportLayout.Wide ? Wide(reports, labelOf) : Long(reports, labelOf)]);

    private static FlatTable<ScoreReport> Wide(IReadOnlyList<ScoreReport> reports, Func<ExamProfile, DomainResult, string?> labelOf)
    {
        FlatColumn<ScoreReport>[] head = [.. Head(reports)];
        var columns = new DomainColumns(Outlines(reports));
        FlatColumn<ScoreReport>[] domains =
        [
            .. columns.Names.Select((name, index) => new FlatColumn<ScoreReport>(name, Label, report => columns.Find(report, index) is { } result ? labelOf(report.Profile, result) : null)),
        ];
        FlatColumn<ScoreReport>[] rare = [.. Rare(reports)];
        return FlatTable<ScoreReport>.Of(Name, report => [report], [.. head, .. domains, .. rare, .. Attributes(reports, [.. head, .. domains, .. rare])]);
    }

    private static FlatTable<ScoreReport> Long(IReadOnlyList<ScoreReport> reports, Func<ExamProfile, DomainResult, string?> labelOf)
    {
        FlatColumn<(ScoreReport Report, DomainResult? Result)>[] columns =
        [
            .. Lifted(Head(reports)),
            new(nameof(ReportField.Domain), Label, row => row.Result?.Name),
            new(nameof(ReportField.Level), Label, row => row.Result is { } result ? labelOf(row.Report.Profile, result) : null),
            .. Lifted(Rare(reports)),
        ];
        return FlatTable<ScoreReport>.Of(
            Name,
            report => report.Results.Count == 0 ? [(report, null)] : report.Results.Domains.Select(result => (report, (DomainResult?)result)),
            [.. columns, .. Lifted(Attributes(reports, columns))]);
    }

    private static IEnumerable<FlatColumn<(ScoreReport Report, DomainResult? Result)>> Lifted(IEnumerable<FlatColumn<ScoreReport>> columns) =>
        columns.Select(column => new FlatColumn<(ScoreReport Report, DomainResult? Result)>(column.Name, column.Kind, row => column.ValueOf(row.Report)));

    private static IEnumerable<FlatColumn<ScoreReport>> Head(IReadOnlyList<ScoreReport> reports) =>
    [
        .. s_head,

        // A clock time has an offset, which no format of tables keeps but text.
        reports.Any(report => report.ExamTime is not null)
            ? new(nameof(ReportField.ExamDate), AnyText, report => report.ExamTime?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? report.ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : new(nameof(ReportField.ExamDate), Day, report => report.ExamDate),
        new(nameof(ReportField.Score), Number, report => report.Score),
        new(nameof(ReportField.Result), Label, report => report.Result == ExamResult.Unknown ? null : report.Result),
    ];

    private static IEnumerable<FlatColumn<ScoreReport>> Rare(IReadOnlyList<ScoreReport> reports) =>
        s_rare.Where(column => reports.Any(report => column.ValueOf(report) is not null));

    /// <summary>The editions whose domains get columns, in the order in which they come. Reports of objectives alone have none.</summary>
    private static IEnumerable<ExamProfile> Outlines(IReadOnlyList<ScoreReport> reports) => reports
        .GroupBy(report => report.Profile)
        .Where(edition => edition.Key.Vocabulary.Kind != VocabularyKind.MissedObjectives || edition.Any(report => report.Results.Known > 0))
        .Select(edition => edition.Key);

    private static IEnumerable<FlatColumn<ScoreReport>> Attributes(IReadOnlyList<ScoreReport> reports, IEnumerable<FlatColumn> before)
    {
        var taken = before.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in reports.Select(report => report.Attributes).SelectMany(attributes => attributes.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // Two columns of one name could not be distinguished.
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = FormattableString.Invariant($"{name} ({number})");
            }

            yield return new(free, Label, report => report.Attributes.TryGetValue(name, out var value) ? value : null);
        }
    }
}
