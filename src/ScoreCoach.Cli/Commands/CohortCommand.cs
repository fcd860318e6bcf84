using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Cohorts;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach cohort.</summary>
internal static class CohortCommand
{
    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        var export = ToolExport.Of(session, Options.CohortFormat);
        var options = new CohortOptions
        {
            By = arguments.All(Options.By),
            Top = arguments.Value(Options.Top),
            AllAttempts = arguments.Has(Options.AllAttempts),
            MinimumGroupSize = arguments.Value(Options.MinimumGroupSize) ?? CohortOptions.DefaultMinimumGroupSize,
            AsOf = session.AsOf,
        };
        var measure = new CohortMeasure(session.Catalog, options);
        foreach (var report in session.ReadReports())
        {
            measure.Add(report);
        }

        var summaries = measure.Complete();
        if (export is not null)
        {
            export.Write(ExamCohort.Of(summaries), session.Gateway.ExportCohorts);
        }
        else
        {
            var domains = CohortTables.Domains(options.By);
            session.Results.Write(
                summaries, shown => AsText(shown, session.Results.Screen), domains.Header, domains.RowsOf);
        }

        session.WriteWarnings(CohortText.Lines(summaries, options.MinimumGroupSize, ToolSyntax.Instance));
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
