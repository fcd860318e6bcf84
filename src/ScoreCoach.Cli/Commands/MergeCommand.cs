using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Cohorts;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach merge.</summary>
internal static class MergeCommand
{
    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        if (arguments.Operands.Count == 0)
        {
            throw new UsageException("No state was specified. Specify the files that 'scorecoach cohort' wrote with " + Options.AsState.Name + ".");
        }

        CohortCommand.CheckState(session);
        var export = arguments.Has(Options.AsState) ? null : ToolExport.Of(session, Options.CohortFormat);
        var minimum = arguments.Value(Options.MinimumGroupSize) ?? CohortOptions.DefaultMinimumGroupSize;
        var merged = session.Gateway.MergeStates([.. arguments.Operands.Select(Path.GetFullPath)], CohortCommand.KeyOf(session), arguments.Value(Options.Top), minimum, session.Catalog);
        if (arguments.Value(Options.AsOf) is { } day && day != merged.AsOf)
        {
            throw new UsageException(FormattableString.Invariant(
                $"The states were made with {Options.AsOf.Name} {merged.AsOf:yyyy-MM-dd}, which a merge can't change. Omit {Options.AsOf.Name}, or make the states again for {day:yyyy-MM-dd}."));
        }

        if (arguments.One(Options.AsState) is { } state)
        {
            StateRequest.CheckShown(CohortCommand.IsSpecified(arguments));
            CohortCommand.WriteState(session, state, merged.Write);
            return;
        }

        var summaries = merged.Summarize();
        CohortCommand.Write(session, summaries, merged.By, minimum, export);
        session.WriteWarnings(new[] { CohortText.Contradicted(merged.Contradicted) }.OfType<string>());
    }
}
