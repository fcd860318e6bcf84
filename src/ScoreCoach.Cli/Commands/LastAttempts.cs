using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Plans;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Commands;

/// <summary>The reports that get a plan or a window: each person's last attempt at an exam, or every attempt with --all-attempts.</summary>
internal sealed class LastAttempts(Session session, Coach coach)
{
    private readonly AttemptSelection _selection = new(session.Arguments.Has(Options.AllAttempts), coach.TargetExam);

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

    /// <summary>Why a report gets no plan for the exam that is requested; null when it gets one.</summary>
    public ScoreCoachException? RefusalOf(ScoreReport report) => coach.RefusalOf(report) ?? _selection.RefusalOf(report);

    /// <summary>Reports what was skipped, once all reports have been read.</summary>
    public void WriteWarnings() => session.WriteWarnings(_selection.Lines(ToolSyntax.Instance));
}
