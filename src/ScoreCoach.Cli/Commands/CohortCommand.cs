using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Cohorts;
using ScoreCoach.Exports;
using ScoreCoach.IO.Exports;
using ScoreCoach.People;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach cohort.</summary>
internal static class CohortCommand
{
    private static readonly ToolOption[] s_ofStates = [Options.AsState, Options.StateKey, Options.PeopleAreDisjoint, Options.Compare, Options.Top, Options.MinimumGroupSize, Options.NoHistory];

    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        CheckState(session);
        var export = arguments.Has(Options.AsState) ? null : ToolExport.Of(session, Options.CohortFormat);
        var options = new CohortOptions
        {
            By = arguments.All(Options.By),
            Top = arguments.Value(Options.Top),
            AllAttempts = arguments.Has(Options.AllAttempts),
            MinimumGroupSize = arguments.Value(Options.MinimumGroupSize) ?? CohortOptions.DefaultMinimumGroupSize,
            AsOf = session.AsOf,
        };
        StateRequest.Check(IsSpecified(arguments));
        if (arguments.One(Options.AsState) is { } state)
        {
            Record(session, options, state);
            return;
        }

        var comparer = GroupsOf(arguments) is { Count: > 0 } groups ? new CohortComparer(groups, options) : null;
        if (comparer is not null)
        {
            CheckComparison(session);
        }

        var measure = new CohortMeasure(session.Catalog, comparer is null ? options : CohortComparer.Measured(options));
        foreach (var report in session.ReadCohort(measure, null))
        {
            measure.Add(report);
        }

        var summaries = measure.Complete();
        if (comparer is not null)
        {
            Write(session, comparer.Compare(summaries), options.MinimumGroupSize);
            return;
        }

        Write(session, summaries, options.By, options.MinimumGroupSize, export);
    }

    /// <summary>Writes summaries, and what a reader must know about them.</summary>
    public static void Write(Session session, IReadOnlyList<CohortSummary> summaries, IReadOnlyList<string> by, int minimum, ToolExport? export)
    {
        if (export is not null)
        {
            export.Write(ExamCohort.Of(summaries), session.Gateway.ExportCohorts);
        }
        else
        {
            var domains = CohortTables.Domains(by);
            session.Results.Write(
                summaries, shown => AsText(shown, session.Results.Screen), domains.Header, domains.RowsOf);
        }

        session.WriteWarnings(CohortText.Lines(summaries, minimum, ToolSyntax.Instance));
    }

    /// <summary>Whether an option that matters to states is specified, by its name.</summary>
    public static Func<string, bool> IsSpecified(Arguments arguments) =>
        name => Array.Find(s_ofStates, option => option.Parameter == name) is { } option && arguments.Accepts(option) && arguments.Has(option);

    /// <exception cref="UsageException">An option would have no effect on a comparison.</exception>
    public static void CheckComparison(Session session)
    {
        var arguments = session.Arguments;
        var format = ToolExport.FormatOf(session, Options.CohortFormat);
        if (format is { } other and not (ExportFormat.Csv or ExportFormat.Json or ExportFormat.Jsonl))
        {
            throw new UsageException($"A comparison can't be written as {ExportFormats.NameOf(other)}. Accepted for {Options.CohortFormat.Name}: table, json, jsonl and csv.");
        }

        if (format is { } named && !arguments.Has(Options.CohortFormat))
        {
            throw new UsageException($"The extension names a format that a comparison has only if it is requested. Add {Options.CohortFormat.Name} {ExportFormats.NameOf(named)}.");
        }

        if (Array.Find(Options.OfFiles, arguments.Has) is { } option)
        {
            throw new UsageException($"{option.Name} has no effect on a comparison. Omit it, or omit {Options.Compare.Name}.");
        }
    }

    /// <summary>The key of a state; null for none.</summary>
    public static PersonKey? KeyOf(Session session) =>
        session.Arguments.One(Options.StateKey) is { } path ? session.Gateway.ReadKey(Path.GetFullPath(path)) : null;

    /// <summary>Writes the state of a cohort to a file.</summary>
    public static void WriteState(Session session, string path, Action<string> write)
    {
        var full = Path.GetFullPath(path);
        session.RefuseToOverwrite(full);
        write(full);
    }

    /// <summary>Checks what a state is to be written with, before anything is read.</summary>
    /// <exception cref="UsageException">An option is about figures, which a state does not show.</exception>
    /// <exception cref="ScoreCoachException">The file exists and is to be kept.</exception>
    public static void CheckState(Session session)
    {
        var arguments = session.Arguments;
        if (arguments.One(Options.AsState) is not { } path)
        {
            return;
        }

        ToolOption[] ofFigures = [Options.CohortFormat, Options.Out, .. Options.OfFiles.Where(option => option != Options.NoClobber)];
        if (Array.Find(ofFigures, arguments.Has) is { } option)
        {
            throw new UsageException($"{option.Name} applies to figures, but {Options.AsState.Name} writes a state. Omit one of the two.");
        }

        OutputFile.Check(path, new() { NoClobber = arguments.Has(Options.NoClobber) });
    }

    private static void Record(Session session, CohortOptions options, string path)
    {
        using var record = session.Gateway.RecordCohort(new StateRequest(options, KeyOf(session)), session.Catalog);
        foreach (var report in session.ReadCohort(null, record))
        {
            record.Add(report);
        }

        if (session.HasEndedEarly)
        {
            session.WriteError($"scorecoach: '{path}' was not written.");
            return;
        }

        WriteState(session, path, record.Write);
    }

    /// <summary>The groups to compare. One text has both; a name with a comma needs the option twice.</summary>
    public static IReadOnlyList<string> GroupsOf(Arguments arguments) => arguments.All(Options.Compare) switch
    {
        [var both] => both.Split(','),
        var groups => groups,
    };

    /// <summary>Writes a comparison, and what a reader must know about it.</summary>
    public static void Write(Session session, CohortComparison? comparison, int minimum)
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
