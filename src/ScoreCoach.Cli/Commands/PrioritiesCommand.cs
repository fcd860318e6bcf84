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
            AsText,
            PriorityTable.PriorityHeader,
            priority => [PriorityTable.Row(priority)]);
    }

    private static IEnumerable<string> AsText(IEnumerable<DomainPriority> priorities)
    {
        var table = new TextTable(("Candidate", 14, false), ("Exam", 10, false), ("#", 2, true), ("Domain", 28, false), ("Level", 8, false), ("Tier", 11, false), ("Share", 7, true));
        yield return table.Header();
        foreach (var priority in priorities)
        {
            yield return table.Row(
                priority.CandidateId ?? string.Empty,
                priority.Exam,
                priority.Rank.ToString(CultureInfo.InvariantCulture),
                priority.ShortName,
                priority.Basis == LevelBasis.New ? "New" : priority.Level.ToString(),
                priority.Tier ?? "-",
                ShareBar.Percent(priority.Share));
        }
    }
}
