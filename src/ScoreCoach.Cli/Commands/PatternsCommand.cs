using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach patterns.</summary>
internal static class PatternsCommand
{
    private static readonly string[] Header = ["CandidateId", "Exam", "Severity", "Kind", "Id", "Name", "Domains", "Meaning", "Fix", "Reason", "Source"];

    public static void Run(Session session)
    {
        var coach = CoachFactory.Create(session);
        session.Results.Write(session.ReadReports().SelectMany(coach.GetPatterns), patterns => AsText(patterns, session.Results.Screen), Header, pattern =>
        [
            [
                pattern.CandidateId, pattern.Exam, pattern.Severity, pattern.Kind, pattern.Id, pattern.Name, string.Join("; ", pattern.Domains),
                pattern.Meaning, string.Join("; ", pattern.Fix), pattern.Reason, pattern.Source,
            ],
        ]);
    }

    private static IEnumerable<string> AsText(IEnumerable<ScorePattern> patterns, Screen screen) => new TextTable(
        screen,
        new("Candidate", 14) { MinWidth = 9 },
        new("Exam", 8),
        new("Kind", 8),
        new("Finding", 34) { MinWidth = 12 },
        new("First fix", 32) { MinWidth = 12 }).Lines(patterns.Select(pattern =>
            new[] { pattern.CandidateId ?? string.Empty, pattern.Exam, pattern.Kind.ToString(), pattern.Name, pattern.Fix[0] }));
}
