using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Hands the issues of an import to the streams of a session: the first ones by themselves, the others as a count.</summary>
internal sealed class IssueReporter
{
    private readonly PSCmdlet _cmdlet;
    private readonly int _mostShown;
    private readonly string? _variable;
    private readonly bool _showsErrors;
    private readonly List<ImportIssue> _kept = [];
    private long _count;
    private long _shown;
    private bool _hasShownError;

    /// <summary>Starts reporting.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="mostShown">How many errors and warnings are shown.</param>
    /// <param name="variable">The variable that takes all issues; null when nobody asked for them, and then none is kept.</param>
    /// <param name="showsErrors">Whether issues that refuse something are shown.</param>
    public IssueReporter(PSCmdlet cmdlet, int mostShown, string? variable, bool showsErrors)
    {
        _cmdlet = cmdlet;
        _mostShown = mostShown;
        _variable = variable;
        _showsErrors = showsErrors;

        // Set at once: a pipeline that ends early never comes to the end of this cmdlet.
        if (variable is not null)
        {
            cmdlet.SessionState.PSVariable.Set(variable, _kept);
        }
    }

    /// <summary>Writes an issue to the stream for what it did to its row.</summary>
    public static void Write(Cmdlet cmdlet, ImportIssue issue)
    {
        switch (issue.Severity)
        {
            case IssueSeverity.Error:
                cmdlet.WriteError(CommandErrors.From(issue));
                break;
            case IssueSeverity.Warning:
                cmdlet.WriteWarning(issue.ToString());
                break;
            default:
                cmdlet.WriteVerbose(issue.ToString());
                break;
        }
    }

    /// <summary>Reports an issue.</summary>
    public void Report(ImportIssue issue)
    {
        if (_variable is not null)
        {
            _kept.Add(issue);
        }

        if (issue.Severity == IssueSeverity.Notice)
        {
            Write(_cmdlet, issue);
            return;
        }

        var isError = issue.Severity == IssueSeverity.Error;
        if (isError && !_showsErrors)
        {
            return;
        }

        // Warnings before it must not keep the first error back: by it -ErrorAction and $? tell that something was refused.
        _count++;
        if (_shown < _mostShown || (isError && !_hasShownError && _mostShown > 0))
        {
            _shown++;
            _hasShownError |= isError;
            Write(_cmdlet, issue);
        }
    }

    /// <summary>Says how many issues were not shown.</summary>
    public void Complete()
    {
        if (_count > _shown)
        {
            _cmdlet.WriteWarning(FormattableString.Invariant($"{_count - _shown} more {(_count - _shown == 1 ? "issue is" : "issues are")} not shown. -IssueVariable takes all of them, -MaxIssue shows more."));
        }
    }
}
