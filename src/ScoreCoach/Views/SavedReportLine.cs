using System.Management.Automation;

namespace ScoreCoach.Views;

/// <summary>The columns of a report that Export-Clixml saved or that a job sent, as <see cref="ReportLine"/> has them for the report itself; domains have their full names.</summary>
internal static class SavedReportLine
{
    public static string Candidate(PSObject report) =>
        SavedObject.TextOf(report, nameof(ScoreReport.CandidateName)) is { Length: > 0 } name ? name : SavedObject.TextOf(report, nameof(ScoreReport.CandidateId));

    public static string Score(PSObject report) => SavedObject.TextOf(report, nameof(ScoreReport.Score));

    public static string WeakDomains(PSObject report)
    {
        var domains = SavedObject.ListOf(report, nameof(ScoreReport.Domains))
            .ToLookup(domain => SavedObject.TextOf(domain, nameof(DomainResult.Level)), domain => SavedObject.TextOf(domain, nameof(DomainResult.Name)));
        return ReportLine.WeakDomains([.. domains[nameof(PerformanceLevel.Weak)]], domains[nameof(PerformanceLevel.Unknown)].Count());
    }
}
