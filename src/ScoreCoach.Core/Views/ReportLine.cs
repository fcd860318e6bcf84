using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>The parts of a report as cells of a table.</summary>
internal static class ReportLine
{
    /// <summary>Who: the name, or the id, or nothing.</summary>
    public static string Candidate(ScoreReport report) => PlainText.OneLine(report.CandidateName ?? report.CandidateId);

    public static string Date(ScoreReport report) => Day(report.ExamDate);
    public static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
    public static string Score(ScoreReport report) => report.Score?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The weak domains in the order of the outline and how many levels are unknown, for example "Modeling, EDA; 1 unknown".</summary>
    public static string WeakDomains(ScoreReport report)
    {
        var weak = report.Profile.Domains.Where((_, index) => report.Results[index].Level == PerformanceLevel.Weak).Select(domain => domain.ShortName);
        return WeakDomains([.. weak], report.Results.Domains.Count(result => result.Level == PerformanceLevel.Unknown));
    }

    /// <summary>The same of names and a number.</summary>
    public static string WeakDomains(string[] weak, int unknown) => (weak.Length, unknown) switch
    {
        (0, 0) => "none",
        (0, _) => $"{unknown} unknown",
        (_, 0) => string.Join(", ", weak),
        _ => $"{string.Join(", ", weak)}; {unknown} unknown",
    };
}
