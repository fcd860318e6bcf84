using ScoreCoach.Text;

namespace ScoreCoach.Reports;

/// <summary>Which report a message is about: whose it is and where it stands.</summary>
internal static class ReportName
{
    /// <summary>As the subject of a sentence, for example "The report of C-1001 (cohort.csv:3)".</summary>
    public static string Of(ScoreReport report) => Who(report) is { } who ? $"The report of {who}{InBrackets(report)}" : $"A report without an id{InBrackets(report)}";

    /// <summary>For a list, for example "C-1001 (cohort.csv:3)".</summary>
    public static string InList(ScoreReport report) => $"{Who(report) ?? "no id"}{InBrackets(report)}";

    /// <summary>The id, or the name where there is none; null where there is neither.</summary>
    public static string? Who(ScoreReport report) => PlainText.OneLine(report.CandidateId ?? report.CandidateName) is { Length: > 0 } who ? who : null;

    /// <summary>The place in brackets after a space; nothing for a report that was created from parameters.</summary>
    public static string InBrackets(ScoreReport report) => report.Origin is { Path: null, Line: 0 } ? string.Empty : $" ({report.Origin})";
}
