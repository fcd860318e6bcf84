using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Commands;

/// <summary>The reports that get a plan or a window: each person's last attempt at an exam, or every attempt with --all-attempts.</summary>
internal sealed class LastAttempts(Session session)
{
    private readonly AttemptSelection _selection = new(session.Arguments.Has(Options.AllAttempts));

    public IEnumerable<ScoreReport> Read()
    {
        foreach (var report in session.ReadReports())
        {
            if (_selection.Add(report) is { } ready)
            {
                yield return ready;
            }
        }

        foreach (var report in _selection.Complete())
        {
            yield return report;
        }
    }

    /// <summary>Reports what was skipped, once all reports have been read.</summary>
    public void WriteWarnings() => session.WriteWarnings(_selection.Lines(ToolSyntax.Instance));
}
