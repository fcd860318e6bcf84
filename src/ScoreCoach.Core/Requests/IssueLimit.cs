using ScoreCoach.Errors;

namespace ScoreCoach.Requests;

/// <summary>Decides which errors and warnings are shown one by one; the rest is counted.</summary>
internal sealed class IssueLimit(int maxShown)
{
    private long _count;
    private long _shown;
    private bool _hasShownError;

    /// <summary>How many issues were not shown.</summary>
    public long Hidden => _count - _shown;

    /// <summary>Counts an issue, and says whether it is to be shown.</summary>
    public bool Admits(ImportIssue issue)
    {
        // Warnings before it must not hide the first error: it shows that something was refused.
        _count++;
        var isError = issue.Severity == IssueSeverity.Error;
        if (_shown >= maxShown && (!isError || _hasShownError || maxShown == 0))
        {
            return false;
        }

        _shown++;
        _hasShownError |= isError;
        return true;
    }

    /// <summary>The line that says how many issues were not shown; null for none.</summary>
    public static string? HiddenLine(long hidden, IOptionSyntax syntax, Advice keeper) => hidden <= 0 ? null : FormattableString.Invariant(
        $"{hidden} more {(hidden == 1 ? "issue is" : "issues are")} not shown. {syntax.Write(OptionExample.Of("MaxIssue"))} shows more; {keeper.Render(syntax)}");
}
