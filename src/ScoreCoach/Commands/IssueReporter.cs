using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>
/// Writes the issues of an import to the streams of a session: the first ones one by one, the others as a count, and at the end of each
/// file its line.
/// </summary>
internal sealed class IssueReporter : IImportObserver
{
    private readonly CatalogCommand _cmdlet;
    private readonly IssueLimit _limit;
    private readonly List<ImportIssue>? _kept;
    private readonly bool _showsErrors;

    /// <summary>Starts reporting.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="maxShown">How many errors and warnings are shown.</param>
    /// <param name="variable">The variable that takes all issues; null when no one requested them, and then none is kept.</param>
    /// <param name="showsErrors">Whether issues that refuse something are shown.</param>
    public IssueReporter(CatalogCommand cmdlet, int maxShown, string? variable, bool showsErrors)
    {
        _cmdlet = cmdlet;
        _limit = new(maxShown);
        _showsErrors = showsErrors;

        // Set at once: a pipeline that ends early never comes to the end of this cmdlet.
        if (variable is not null)
        {
            _kept = Set(variable);
        }
    }

    // A name that begins with + adds to what the variable holds, as with -ErrorVariable.
    private List<ImportIssue> Set(string variable)
    {
        var adds = variable.StartsWith('+');
        var name = adds ? variable[1..] : variable;
        var variables = _cmdlet.SessionState.PSVariable;
        List<ImportIssue> kept = adds && LanguagePrimitives.GetEnumerable(variables.GetValue(name)) is { } before
            ? [.. before.Cast<object>().Select(one => one is PSObject wrapped ? wrapped.BaseObject : one).OfType<ImportIssue>()]
            : [];
        try
        {
            variables.Set(name, kept);
        }
        catch (SessionStateException exception)
        {
            _cmdlet.ThrowTerminatingError(CommandErrors.UnusableVariable(name, exception));
        }

        return kept;
    }

    /// <summary>Writes an issue to the stream for what it did to its row.</summary>
    public static void Write(CatalogCommand cmdlet, ImportIssue issue)
    {
        switch (issue.Severity)
        {
            case IssueSeverity.Error:
                cmdlet.WriteError(CommandErrors.From(issue));
                break;
            case IssueSeverity.Warning or IssueSeverity.Decision or IssueSeverity.SetAside:
                cmdlet.WriteWarning(issue.ToString());
                break;
            default:
                cmdlet.WriteVerbose(issue.ToString());
                break;
        }
    }

    /// <inheritdoc/>
    public void OnIssue(ImportIssue issue)
    {
        _kept?.Add(issue);
        if (issue.Severity == IssueSeverity.Error && !_showsErrors)
        {
            return;
        }

        if (_limit.Admits(issue))
        {
            Write(_cmdlet, issue);
        }
        else if (issue.Severity is IssueSeverity.Notice or IssueSeverity.SetAside)
        {
            _cmdlet.WriteVerbose(issue.ToString());
        }
    }

    /// <inheritdoc/>
    public void OnFileRead(ImportSummary summary)
    {
        _limit.BeginFile();
        _cmdlet.WriteVerbose(summary.ToString());
        if (FileReading.Describe(summary) is { } reading)
        {
            _cmdlet.WriteVerbose(reading);
            _cmdlet.WriteDebug(FileReading.DescribeColumns(summary));
        }

        if (SummaryLine.OfEmpty(summary) is { } empty)
        {
            _cmdlet.WriteWarning(empty);
            return;
        }

        if (!_showsErrors || SummaryLine.Of(summary) is not { } line)
        {
            return;
        }

        // Whoever imports a plain file wants the reports and no talk, as from Import-Csv.
        if (SummaryLine.IsNotable(summary))
        {
            _cmdlet.WriteWarning(line);
        }
        else
        {
            _cmdlet.WriteVerbose(line);
        }
    }

    /// <summary>Says how many issues were not shown.</summary>
    public void Complete()
    {
        var keeper = Advice.With($"{OptionExample.Of(nameof(ImportScoreReportCommand.IssueVariable))} stores all of them.");
        if (IssueLimit.HiddenLine(_limit.Hidden, PowerShellSyntax.Instance, keeper) is not { } line)
        {
            return;
        }

        // Without an error $? would indicate that all rows were read.
        if (_limit.HasHiddenError && !_limit.HasShownError)
        {
            _cmdlet.WriteError(CommandErrors.HiddenIssues(line));
        }
        else
        {
            _cmdlet.WriteWarning(line);
        }
    }
}
