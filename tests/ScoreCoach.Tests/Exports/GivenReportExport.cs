using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Exports;

/// <summary>Reports that are written and read again.</summary>
internal static class GivenReportExport
{
    /// <summary>The bytes of a file of reports.</summary>
    public static byte[] Write(IEnumerable<ScoreReport> reports, ExportFormat format, ExportRequest? request = null, ExamCatalog? catalog = null)
    {
        using var export = new GivenExport();
        var path = export.PathOf("reports" + ExportFormats.ExtensionOf(format));
        using (var target = GivenFiles.Gateway.ExportReports((request ?? new()) with { Path = path }, catalog ?? Shipped.Catalog, export))
        {
            foreach (var report in reports)
            {
                target.Add(report);
            }

            target.Complete();
        }

        return File.ReadAllBytes(path);
    }

    /// <summary>Everything that a report says, as text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="withText">Whether the labels count as they are printed.</param>
    public static string Describe(ScoreReport report, bool withText) => FormattableString.Invariant(
        $"{report.CandidateId}|{report.CandidateName}|{report.Exam}|{report.Edition}|{report.Attempt}|{report.ExamDate:yyyy-MM-dd}|{report.ExamTime:O}|{report.Score:0.####}|{report.Result}|{report.Language}|{report.ExamForm}|")
        + $"{string.Join(';', report.MissedObjectives)}|{string.Join(';', report.Results.Domains.Select(domain => $"{domain.Domain}={domain.Level}{(withText ? "/" + domain.ReportedLevel : string.Empty)}"))}|"
        + string.Join(';', report.Attributes.Where(attribute => !string.IsNullOrEmpty(attribute.Value)).Select(attribute => $"{attribute.Key}={attribute.Value}").Order(StringComparer.Ordinal));

    /// <summary>Checks that what was written reads as what it was made of.</summary>
    public static void AssertSame(IReadOnlyList<ScoreReport> reports, ExportFormat format, ExportRequest request, string about, ImportOptions? options = null, ExamCatalog? catalog = null)
    {
        var withText = format is ExportFormat.Json or ExportFormat.Jsonl;
        var again = ImportRun.Of(Write(reports, format, request, catalog), options ?? ImportRun.Options with { AsOf = GivenExam.Day("2026-11-22") }, catalog);
        var what = $"{about} {format} {request.Layout} {request.Labels}: {string.Join("; ", again.Issues.Take(5))}";
        Assert.True(again.Errors.Count == 0, what);
        var (expected, actual) = (Text(reports, withText), Text(again.Reports, withText));
        Assert.True(expected == actual, $"{what}\n{expected}\n---\n{actual}");
    }

    private static string Text(IEnumerable<ScoreReport> reports, bool withText) => string.Join('\n', reports.Select(report => Describe(report, withText)));
}
