using System.Collections;
using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>
/// Takes what a pipeline or an argument holds where reports are expected: reports, plans, lists of them, and those that Export-Clixml
/// saved or that a job or another session sent. Anything else is an error.
/// </summary>
/// <param name="cmdlet">The cmdlet that is given them.</param>
/// <param name="onReport">Takes each report.</param>
/// <param name="onSaved">Reads one that was saved, and notifies the observer.</param>
internal sealed class ReportInput(Cmdlet cmdlet, Action<ScoreReport> onReport, Action<PSObject, IRowObserver> onSaved) : IRowObserver
{
    /// <summary>Whether an object was refused.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Takes an object as it is, not as PSObject: a cohort of a million would be wrapped a million times for nothing.</summary>
    public void Take(object? input)
    {
        var value = ValueText.Unwrap(input);
        switch (value)
        {
            case ScoreReport report:
                onReport(report);
                break;
            case RetakePlan plan:
                onReport(plan.Report);
                break;
            case PSObject saved when SavedReport.IsSaved(saved):
                onSaved(saved, this);
                break;
            case IList many:
                foreach (var one in many)
                {
                    Take(one);
                }

                break;
            default:
                HasRefused = true;
                cmdlet.WriteError(CommandErrors.NotAScoreReport(value));
                break;
        }
    }

    /// <inheritdoc/>
    public void OnReport(ScoreReport report) => onReport(report);

    /// <inheritdoc/>
    public void OnIssue(ImportIssue issue, object? source)
    {
        // What was odd was stated when the report was made.
        if (issue.Severity == IssueSeverity.Error)
        {
            HasRefused = true;
            cmdlet.WriteError(CommandErrors.From(issue, source));
        }
    }

    /// <inheritdoc/>
    public void OnOther(object other)
    {
    }
}
