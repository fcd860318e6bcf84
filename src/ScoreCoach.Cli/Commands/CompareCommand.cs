using ScoreCoach.Attempts;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Plans;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach compare.</summary>
internal static class CompareCommand
{
    private static readonly string[] Header =
        ["CandidateId", "Exam", "Attempts", "ScoreChange", "WeakStayed", "WeakAppeared", "WeakGone", "Reason", "Caution"];

    public static void Run(Session session) =>
        session.Results.Write(new AttemptComparer(CoachingMethods.Default.Statistics).Compare(session.ReadReports()), comparisons => AsText(comparisons, session.Results.Screen), Header, comparison =>
        [
            [
                comparison.CandidateId, comparison.Exam, comparison.Attempts.Count, comparison.ScoreChange, string.Join("; ", comparison.WeakStayed),
                string.Join("; ", comparison.WeakAppeared), string.Join("; ", comparison.WeakGone), comparison.Reason, comparison.Caution,
            ],
        ]);

    private static IEnumerable<string> AsText(IEnumerable<AttemptComparison> comparisons, Screen screen) => comparisons
        .Where(comparison => comparison.IsComparable)
        .Select(comparison => ComparisonPage.Of(comparison, Math.Min(screen.Width, PlanPage.MaxWidth), screen.Style) + "\n");
}
