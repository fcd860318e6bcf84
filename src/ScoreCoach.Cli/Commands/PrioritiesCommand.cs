using System.Globalization;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach priorities.</summary>
internal static class PrioritiesCommand
{
    public static void Run(Session session)
    {
        var coach = CoachFactory.Create(session);
        session.Results.Write(
            session.Accepted(session.ReadReports(), coach.RefusalOf).SelectMany(coach.GetPriorities),
            priorities => AsText(priorities, session.Results.Screen),
            PriorityTable.Header,
            priority => [PriorityTable.Row(priority)]);
    }

    private static IEnumerable<string> AsText(IEnumerable<DomainPriority> priorities, Screen screen) => new TextTable(
        screen,
        new("Candidate", 14) { MinWidth = 9 },
        new("Exam", 10),
        new("#", 2) { IsRight = true },
        new("Domain", 28) { MinWidth = 12 },
        new("Level", 8) { IsWord = true },
        new("Tier", 11),
        new("Share", 7) { IsRight = true }).Lines(priorities.Select(priority => new[]
        {
            priority.CandidateId ?? string.Empty,
            priority.Exam,
            priority.Rank.ToString(CultureInfo.InvariantCulture),
            priority.ShortName,
            priority.Basis == LevelBasis.New ? "New" : priority.Level.ToString(),
            priority.Tier ?? "-",
            ShareBar.Percent(priority.Share),
        }));
}
