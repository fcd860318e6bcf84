using System.Globalization;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach window.</summary>
internal static class WindowCommand
{
    private static readonly string[] Header =
    [
        "CandidateId", "Exam", "Attempt", "Verdict", "EarliestRetake", "Policy", "AttemptsLeft", "NextWindowOpens", "ExamStatus", "LastExamDate",
        "Successor", "ReadyFrom", "ReadyTo", "TargetDate", "Flags", "Reason",
    ];

    public static void Run(Session session)
    {
        var coach = CoachFactory.Create(session);
        var attempts = new LastAttempts(session, coach);
        session.Results.Write(session.Accepted(attempts.Read(), attempts.RefusalOf).Select(coach.GetWindow), AsText, Header, window =>
        [
            [
                window.CandidateId, window.Exam, window.Attempt, window.Verdict, window.EarliestRetake, window.Policy, window.AttemptsLeft,
                window.NextWindowOpens, window.ExamStatus, window.LastExamDate, string.Join("; ", window.Successor), window.ReadyFrom, window.ReadyTo,
                window.TargetDate, string.Join("; ", window.Flags), window.Reason,
            ],
        ]);
        attempts.WriteWarnings();
    }

    private static IEnumerable<string> AsText(IEnumerable<RetakeWindow> windows)
    {
        var table = new TextTable(("Candidate", 14, false), ("Exam", 8, false), ("#", 2, true), ("Verdict", 18, false), ("Earliest", 10, false), ("Ready from", 10, false), ("to", 10, false), ("Successor", 19, false));
        yield return table.Header();
        foreach (var window in windows)
        {
            yield return table.Row(
                window.CandidateId ?? string.Empty,
                window.Exam,
                window.Attempt?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                window.Verdict.ToString(),
                ReportLine.Day(window.EarliestRetake),
                ReportLine.Day(window.ReadyFrom),
                ReportLine.Day(window.ReadyTo),
                string.Join(", ", window.Successor));
        }
    }
}
