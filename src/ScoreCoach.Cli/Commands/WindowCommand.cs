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
        session.Results.Write(session.Accepted(attempts.Read(), attempts.RefusalOf).Select(coach.GetWindow), windows => AsText(windows, session.Results.Screen), Header, window =>
        [
            [
                window.CandidateId, window.Exam, window.Attempt, window.Verdict, window.EarliestRetake, window.Policy, window.AttemptsLeft,
                window.NextWindowOpens, window.ExamStatus, window.LastExamDate, string.Join("; ", window.Successor), window.ReadyFrom, window.ReadyTo,
                window.TargetDate, string.Join("; ", window.Flags), window.Reason,
            ],
        ]);
        attempts.WriteWarnings();
    }

    private static IEnumerable<string> AsText(IEnumerable<RetakeWindow> windows, Screen screen) => new TextTable(
        screen,
        new("Candidate", 14) { MinWidth = 9 },
        new("Exam", 8),
        new("#", 2) { IsRight = true },
        new("Verdict", 18) { IsWord = true },
        new("Allowed", 10),
        new("Ready from", 10),
        new("to", 10),
        new("Successor", 19) { MinWidth = 9 }).Lines(windows.Select(window => new[]
        {
            window.CandidateId ?? string.Empty,
            window.Exam,
            window.Attempt?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            window.Verdict.ToString(),
            ReportLine.Day(window.EarliestRetake),
            ReportLine.Day(window.ReadyFrom),
            ReportLine.Day(window.ReadyTo),
            string.Join(", ", window.Successor),
        }));
}
