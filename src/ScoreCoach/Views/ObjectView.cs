using System.Management.Automation;
using System.Management.Automation.Host;
using ScoreCoach.Cohorts;
using ScoreCoach.Errors;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach;

/// <summary>What the module's format file shows of an object.</summary>
public static class ObjectView
{
    /// <summary>The page of a plan, as wide as the window but not wider than reads well.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="host">The host that shows it; null for none.</param>
    public static string PlanPage(RetakePlan plan, PSHost? host) => Views.PlanPage.Of(plan, PageWidth(host), PowerShellSyntax.Instance);

    /// <summary>A plan that Export-Clixml saved or that a job sent.</summary>
    /// <param name="plan">The deserialized plan.</param>
    public static string SavedPlan(PSObject plan) => SavedPlanPage.Of(plan);

    /// <summary>The page of a comparison, as wide as the window but not wider than reads well.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="host">The host that shows it; null for none.</param>
    public static string ComparisonPage(AttemptComparison comparison, PSHost? host) => Views.ComparisonPage.Of(comparison, PageWidth(host));

    /// <summary>The page of a comparison of two groups, as wide as the window but not wider than reads well.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="host">The host that shows it; null for none.</param>
    public static string CohortComparisonPage(CohortComparison comparison, PSHost? host) => Views.CohortComparisonPage.Of(comparison, PageWidth(host));

    /// <summary>The number of people of a group.</summary>
    /// <param name="summary">The group.</param>
    public static string CohortPeople(CohortSummary summary) => CohortText.People(summary);

    /// <summary>The pass rate of a group, with its interval.</summary>
    /// <param name="summary">The group.</param>
    public static string CohortPassRate(CohortSummary summary) => CohortText.PassRate(summary);

    /// <summary>The weakest domains of a group.</summary>
    /// <param name="summary">The group.</param>
    public static string CohortWeakest(CohortSummary summary) => CohortText.Weakest(summary);

    /// <summary>Text from input, on one line and safe to show on a terminal.</summary>
    /// <param name="text">The text; null gives an empty text.</param>
    public static string OneLine(string? text) => PlainText.OneLine(text);

    /// <summary>Entries of a table from input, as a list shows them, and safe to show on a terminal.</summary>
    /// <param name="entries">The entries.</param>
    public static string[] Entries(IEnumerable<KeyValuePair<string, string>> entries) => [.. entries.Select(entry => PlainText.OneLine(entry.ToString()))];

    /// <summary>A share in percent.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    public static string Percent(double share) => ShareBar.Percent(share);

    /// <summary>A share as a bar.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="width">How many columns a share of 1 would take.</param>
    public static string Bar(double share, int width) => ShareBar.Of(share, width);

    /// <summary>A day as ISO 8601.</summary>
    /// <param name="day">The day; null gives an empty text.</param>
    public static string Day(DateTime? day) => ReportLine.Day(day);

    /// <summary>Who a plan is for.</summary>
    /// <param name="plan">The plan.</param>
    public static string Candidate(RetakePlan plan) => ReportLine.Candidate(plan.Report);

    /// <summary>Who a report is about.</summary>
    /// <param name="report">The report.</param>
    public static string Candidate(ScoreReport report) => ReportLine.Candidate(report);

    /// <summary>The score of a report.</summary>
    /// <param name="report">The report.</param>
    public static string Score(ScoreReport report) => ReportLine.Score(report);

    /// <summary>The weak domains of a report in the order of the outline.</summary>
    /// <param name="report">The report.</param>
    public static string WeakDomains(ScoreReport report) => ReportLine.WeakDomains(report);

    /// <summary>Who a report or a plan is about that Export-Clixml saved or that a job sent.</summary>
    /// <param name="saved">The deserialized object.</param>
    public static string Candidate(PSObject saved) => SavedReportLine.Candidate(saved);

    /// <summary>The score of a report that Export-Clixml saved or that a job sent.</summary>
    /// <param name="saved">The deserialized report.</param>
    public static string Score(PSObject saved) => SavedReportLine.Score(saved);

    /// <summary>The weak domains of a report that Export-Clixml saved or that a job sent.</summary>
    /// <param name="saved">The deserialized report.</param>
    public static string WeakDomains(PSObject saved) => SavedReportLine.WeakDomains(saved);

    /// <summary>A part of an exam profile as lines to read.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="part">The part, such as Domains or Facts.</param>
    public static string Exam(ExamProfile profile, string part) => part switch
    {
        nameof(ExamText.Status) => ExamText.Status(profile),
        nameof(ExamText.Languages) => ExamText.Languages(profile),
        nameof(ExamText.Edition) => ExamText.Edition(profile),
        nameof(ExamText.PassMark) => ExamText.PassMark(profile),
        nameof(ExamText.Questions) => ExamText.Questions(profile),
        nameof(ExamText.Length) => ExamText.Length(profile),
        nameof(ExamText.Domains) => ExamText.Domains(profile),
        nameof(ExamText.Report) => ExamText.Report(profile),
        nameof(ExamText.Policies) => ExamText.Policies(profile),
        nameof(ExamText.Facts) => ExamText.Facts(profile),
        nameof(ExamText.Conflicts) => ExamText.Conflicts(profile),
        nameof(ExamText.Sources) => ExamText.Sources(profile),
        _ => string.Empty,
    };

    private static int PageWidth(PSHost? host) => Math.Min(Views.PlanPage.MaxWidth, WidthOf(host));

    // A host without a window may throw, or say 0.
    private static int WidthOf(PSHost? host)
    {
        try
        {
            // PowerShell breaks lines that fill its last column.
            return host?.UI?.RawUI?.BufferSize.Width is > 2 and var width ? width - 2 : Views.PlanPage.MaxWidth;
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or NotSupportedException or IOException or InvalidOperationException)
        {
            return Views.PlanPage.MaxWidth;
        }
    }
}
