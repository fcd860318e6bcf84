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

    /// <summary>The levels in the order of the outline, for example "Data Engineering Strong, EDA Adequate".</summary>
    public static string Levels(ScoreReport report) =>
        string.Join(", ", report.Profile.Domains.Select((domain, index) => $"{domain.ShortName} {report.Results[index].Level}"));
}
