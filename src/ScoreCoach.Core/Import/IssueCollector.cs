namespace ScoreCoach;

/// <summary>What is wrong with a file, in bounded memory: the first issues as they are, and all of them counted by code and field.</summary>
/// <param name="mostKept">How many issues are kept as they are.</param>
public sealed class IssueCollector(int mostKept)
{
    private readonly List<ImportIssue> _first = [];
    private readonly List<IssueGroup> _groups = [];
    private readonly Dictionary<(ImportIssueCode Code, string? Field), IssueGroup> _known = [];

    /// <summary>How many issues there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first issues, in the file's order.</summary>
    public IReadOnlyList<ImportIssue> First => _first;

    /// <summary>All issues by code and field, in the order in which the groups began. As many as the file has columns, at most, for each code.</summary>
    public IReadOnlyList<IssueGroup> Groups => _groups;

    /// <summary>Takes an issue.</summary>
    /// <param name="issue">The issue.</param>
    public void Add(ImportIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        Count++;
        if (_first.Count < mostKept)
        {
            _first.Add(issue);
        }

        if (!_known.TryGetValue((issue.Code, issue.Field), out var group))
        {
            _groups.Add(_known[(issue.Code, issue.Field)] = group = new IssueGroup(issue));
        }

        group.Add(issue);
    }
}
