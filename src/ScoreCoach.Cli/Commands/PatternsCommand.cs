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
        session.Results.Write(session.ReadReports().SelectMany(coach.GetPatterns), AsText, Header, pattern =>
        [
            [
                pattern.CandidateId, pattern.Exam, pattern.Severity, pattern.Kind, pattern.Id, pattern.Name, string.Join("; ", pattern.Domains),
                pattern.Meaning, string.Join("; ", pattern.Fix), pattern.Reason, pattern.Source,
            ],
        ]);
    }

    private static IEnumerable<string> AsText(IEnumerable<ScorePattern> patterns)
    {
        var table = new TextTable(("Candidate", 14, false), ("Exam", 8, false), ("Kind", 8, false), ("Finding", 34, false), ("First fix", 32, false));
        yield return table.Header();
        foreach (var pattern in patterns)
        {
            yield return table.Row(pattern.CandidateId ?? string.Empty, pattern.Exam, pattern.Kind.ToString(), pattern.Name, pattern.Fix[0]);
        }
    }
}
