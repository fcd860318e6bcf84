using System.Globalization;

namespace ScoreCoach;

/// <summary>The parts of a report as cells of a table.</summary>
public static class ReportLine
{
    /// <summary>Who: the name, or the id, or nothing.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Text that is safe on a terminal.</returns>
    public static string Candidate(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return PlainText.OneLine(report.CandidateName ?? report.CandidateId);
    }

    /// <summary>The day of the exam.</summary>
    /// <param name="report">The report.</param>
    /// <returns>ISO 8601, or an empty text.</returns>
    public static string Date(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Day(report.ExamDate);
    }

    /// <summary>A day.</summary>
    /// <param name="day">The day; null for none.</param>
    /// <returns>ISO 8601, or an empty text.</returns>
    public static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The score.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The score in the invariant form, or an empty text.</returns>
    public static string Score(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Score?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;
    }

    /// <summary>The levels in the order of the outline.</summary>
    /// <param name="report">The report.</param>
    /// <returns>For example "Data Engineering Strong, EDA Adequate".</returns>
    public static string Levels(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Join(", ", report.Profile.Domains.Select((domain, index) => $"{domain.ShortName} {report.Results[index].Level}"));
    }
}
