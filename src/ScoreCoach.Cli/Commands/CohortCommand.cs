using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Cohorts;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach cohort.</summary>
internal static class CohortCommand
{
    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        var options = new CohortOptions
        {
            By = arguments.All(Options.By),
            Top = arguments.Value(Options.Top),
            AllAttempts = arguments.Has(Options.AllAttempts),
            MinimumGroupSize = arguments.Value(Options.MinimumGroupSize) ?? CohortOptions.DefaultMinimumGroupSize,
            AsOf = session.AsOf,
        };
        var comparer = GroupsOf(arguments) is { Count: > 0 } groups ? new CohortComparer(groups, options) : null;
        var measure = new CohortMeasure(session.Catalog, comparer is null ? options : CohortComparer.Measured(options));
        foreach (var report in session.ReadReports())
        {
            measure.Add(report);
        }

        var summaries = measure.Complete();
        if (comparer is not null)
        {
            Write(session, comparer.Compare(summaries), options.MinimumGroupSize);
            return;
        }

        session.Results.Write(
            summaries, shown => AsText(shown, session.Results.Screen), CohortRows.Header(options.By), summary => CohortRows.Of(summary, options.By));
        session.WriteWarnings(CohortText.Lines(summaries, options.MinimumGroupSize, ToolSyntax.Instance));
    }

    // One text has both groups; a name with a comma needs the option twice.
    private static IReadOnlyList<string> GroupsOf(Arguments arguments) => arguments.All(Options.Compare) switch
    {
        [var both] => both.Split(','),
        var groups => groups,
    };

    private static void Write(Session session, CohortComparison? comparison, int minimum)
    {
        session.Results.Write(
            comparison is null ? [] : new[] { comparison },
            shown => shown.Select(one => CohortComparisonPage.Of(one, Math.Min(session.Results.Screen.Width, PlanPage.MaxWidth), session.Results.Screen.Style)),
            ComparisonRows.Header,
            ComparisonRows.Of);
        session.WriteWarnings(comparison is not null && CohortText.OpenLine(minimum) is { } line ? [line] : []);
    }

    private static IEnumerable<string> AsText(IEnumerable<CohortSummary> summaries, Screen screen) => new TextTable(
        screen,
        new("Exam", 8),
        new("Group", 16) { MinWidth = 8 },
        new("People", 6) { IsRight = true },
        new("Passed", 15),
        new("Median", 6) { IsRight = true },
        new("Weakest domains", 44) { MinWidth = 16 }).Lines(summaries.Select(summary => new[]
        {
            summary.Exam,
            summary.GroupName,
            CohortText.People(summary),
            CohortText.PassRate(summary),
            CohortText.Median(summary),
            CohortText.Weakest(summary),
        }));
}
