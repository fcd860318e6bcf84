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

    /// <summary>Starts reporting.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="mostShown">How many issues are shown.</param>
    /// <param name="variable">The variable that takes all issues; null when nobody asked for them, and then none is kept.</param>
    /// <param name="showsErrors">Whether issues that refuse something are shown.</param>
    public IssueReporter(PSCmdlet cmdlet, int mostShown, string? variable, bool showsErrors)
    {
        _cmdlet = cmdlet;
        _mostShown = mostShown;
        _variable = variable;
        _showsErrors = showsErrors;
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

        if (++_count <= _mostShown && (_showsErrors || issue.Severity != IssueSeverity.Error))
        {
            Write(_cmdlet, issue);
        }
    }

    /// <summary>Says how many issues were not shown, and sets the variable.</summary>
    public void Complete()
    {
        if (_count > _mostShown)
        {
            _cmdlet.WriteWarning(FormattableString.Invariant($"{_count - _mostShown} more issues are not shown. -IssueVariable takes all of them, -MaxIssue shows more."));
        }

        if (_variable is not null)
        {
            _cmdlet.SessionState.PSVariable.Set(_variable, _kept.ToArray());
        }
    }
}
