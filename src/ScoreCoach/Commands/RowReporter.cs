using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Writes what becomes of the rows that a command was given.</summary>
/// <param name="command">The command that writes.</param>
/// <param name="typed">Words the issues of a typed report; null for rows.</param>
internal sealed class RowReporter(CatalogCommand command, TypedReportIssues? typed = null) : IRowObserver
{
    /// <inheritdoc/>
    public void OnReport(ScoreReport report)
    {
        if (typed?.Unused(report) is { } unused)
        {
            IssueReporter.Write(command, unused.For(PowerShellSyntax.Instance));
        }

        command.WriteObject(report);
    }

    /// <inheritdoc/>
    public void OnIssue(ImportIssue issue, object? source)
    {
        issue = typed?.Of(issue).For(PowerShellSyntax.Instance) ?? issue;
        if (issue.Severity == IssueSeverity.Error)
        {
            command.WriteError(CommandErrors.From(issue, source));
        }
        else
        {
            IssueReporter.Write(command, issue);
        }
    }

    /// <inheritdoc/>
    public void OnOther(object other)
    {
        if (other is ErrorRecord error)
        {
            command.WriteError(error);
        }
        else
        {
            command.WriteObject(other);
        }
    }
}
