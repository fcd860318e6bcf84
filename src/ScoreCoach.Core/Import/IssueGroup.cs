namespace ScoreCoach;

/// <summary>All issues of a file that have the same code and field.</summary>
/// <param name="first">The first of them.</param>
public sealed class IssueGroup(ImportIssue first)
{
    /// <summary>The most lines that are named.</summary>
    public const int MaxLines = 5;

    private readonly List<long> _lines = [];

    /// <summary>What is wrong.</summary>
    public ImportIssueCode Code => First.Code;

    /// <summary>The field or the domain; null for whole rows.</summary>
    public string? Field => First.Field;

    /// <summary>How many issues there are.</summary>
    public long Count { get; private set; }

    /// <summary>The lines of the first of them.</summary>
    public ReadOnlyList<long> Lines => [.. _lines];

    /// <summary>What is wrong the first time, in a sentence.</summary>
    public string Message => First.Message;

    /// <summary>The first of them.</summary>
    [System.ComponentModel.Browsable(false)]
    public ImportIssue First { get; } = first;

    /// <summary>How many there are, where, and what is wrong the first time.</summary>
    /// <returns>For example "3 UnknownLevel (lines 4, 7, 9): …".</returns>
    public override string ToString()
    {
        var lines = _lines.Count == 0 ? string.Empty
            : FormattableString.Invariant($" ({(Count == 1 ? "line" : "lines")} {string.Join(", ", _lines)}{(Count > _lines.Count ? ", …" : string.Empty)})");
        return FormattableString.Invariant($"{Count} {Code}{lines}: {Message}");
    }

    internal void Add(ImportIssue issue)
    {
        Count++;
        if (_lines.Count < MaxLines && issue.Line > 0)
        {
            _lines.Add(issue.Line);
        }
    }
}
