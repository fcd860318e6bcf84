using ScoreCoach.Errors;
using ScoreCoach.Reports;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>
/// A cmdlet that needs the other attempts of a person. Reports of an import know them and pass through at once; reports that
/// were created one at a time wait for the end of the input.
/// </summary>
public abstract class AttemptCommand : ReportCommand
{
    private AttemptSelection _attempts = null!;

    private protected virtual bool EveryAttempt => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _attempts = new AttemptSelection(EveryAttempt, Coach.TargetExam, ShowsVerbose ? OnSkipped : null);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        OrThrow(() =>
        {
            foreach (var report in _attempts.Complete())
            {
                ProcessAttempt(report);
            }

            return true;
        });
        foreach (var line in _attempts.Lines(PowerShellSyntax.Instance))
        {
            WriteWarning(line);
        }
    }

    private protected override ScoreCoachException? RefusalOf(ScoreReport report) => base.RefusalOf(report) ?? _attempts.RefusalOf(report);

    private protected sealed override void Process(ScoreReport report)
    {
        if (_attempts.Add(report) is { } ready)
        {
            ProcessAttempt(ready);
        }
    }

    private void OnSkipped(ScoreReport report) =>
        WriteVerbose($"{ReportName.Of(report)} is skipped, because a later attempt at {report.Exam} supersedes it.");

    private protected abstract void ProcessAttempt(ScoreReport report);
}
