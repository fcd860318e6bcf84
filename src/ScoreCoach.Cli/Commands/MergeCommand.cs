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
        if (arguments.Has(Options.AsState))
        {
            StateRequest.CheckShown(CohortCommand.IsSpecified(arguments));
        }

        var export = arguments.Has(Options.AsState) ? null : ToolExport.Of(session, Options.CohortFormat);
        var groups = CohortCommand.GroupsOf(arguments);
        if (groups.Count > 0)
        {
            CohortCommand.CheckComparison(session);
        }

        var top = arguments.Value(Options.Top);
        var minimum = arguments.Value(Options.MinimumGroupSize) ?? CohortOptions.DefaultMinimumGroupSize;

        // A comparison needs all domains, to find those of the largest differences.
        string[] states = [.. arguments.Operands.Select(Path.GetFullPath)];
        var merged = session.Gateway.MergeStates(states, CohortCommand.KeyOf(session), groups.Count > 0 ? null : top, minimum, session.Catalog);
        if (arguments.Value(Options.AsOf) is { } day && day != merged.AsOf)
        {
            throw new UsageException(FormattableString.Invariant(
                $"The states were made with {Options.AsOf.Name} {merged.AsOf:yyyy-MM-dd}, which a merge can't change. Omit {Options.AsOf.Name}, or make the states again for {day:yyyy-MM-dd}."));
        }

        if (arguments.One(Options.AsState) is { } state)
        {
            CohortCommand.WriteState(session, state, merged.Write);
            return;
        }

        var comparer = groups.Count > 0 ? CohortComparer.OfMerged(groups, merged.By, top, minimum) : null;
        var summaries = merged.Summarize();
        if (comparer is not null)
        {
            CohortCommand.Write(session, comparer.Compare(summaries), minimum);
        }
        else
        {
            CohortCommand.Write(session, summaries, merged.By, minimum, export);
        }

        session.WriteWarnings(new[] { CohortText.Contradicted(merged.Contradicted) }.OfType<string>());
    }
}
