using ScoreCoach.Errors;

namespace ScoreCoach.Requests;

/// <summary>
/// Decides which issues are shown one by one; the rest is counted. Errors and warnings share a limit. Decisions, and what makes a whole
/// file unusable, are always shown: what follows depends on them. Of rows that are set aside, each file shows one per code; the line
/// at its end counts them.
/// </summary>
internal sealed class IssueLimit(int maxShown)
{
    private readonly HashSet<ImportIssueCode> _setAside = [];
    private readonly HashSet<ImportIssueCode> _ofFile = [];
    private long _count;
    private long _shown;

    /// <summary>How many issues were not shown.</summary>
    public long Hidden => _count - _shown;

    /// <summary>Whether an error was shown.</summary>
    public bool HasShownError { get; private set; }

    /// <summary>Whether an error was not shown.</summary>
    public bool HasHiddenError { get; private set; }

    /// <summary>Counts an issue, and says whether it must be shown.</summary>
    public bool Admits(ImportIssue issue) => issue.Severity switch
    {
        IssueSeverity.Notice => false,
        IssueSeverity.Decision => true,
        IssueSeverity.SetAside => _setAside.Add(issue.Code),
        _ => AdmitsCounted(issue, isError: issue.Severity == IssueSeverity.Error),
    };

    /// <summary>The next file begins.</summary>
    public void BeginFile()
    {
        _setAside.Clear();
        _ofFile.Clear();
    }

    /// <summary>The line that shows how many issues were not shown; null for none.</summary>
    public static string? HiddenLine(long hidden, IOptionSyntax syntax, Advice keeper) => hidden <= 0 ? null : FormattableString.Invariant(
        $"{hidden} more {(hidden == 1 ? "issue is" : "issues are")} not shown. {syntax.Write(OptionExample.Of("MaxIssue"))} shows more; {keeper.Render(syntax)}");

    private bool AdmitsCounted(ImportIssue issue, bool isError)
    {
        // Warnings before it must not hide the first error: it shows that something was refused.
        _count++;
        var isOfFile = isError && issue.IsOfWholeFile && _ofFile.Add(issue.Code);
        if (!isOfFile && _shown >= maxShown && (!isError || HasShownError || maxShown == 0))
        {
            HasHiddenError |= isError;
            return false;
        }

        _shown++;
        HasShownError |= isError;
        return true;
    }
}
