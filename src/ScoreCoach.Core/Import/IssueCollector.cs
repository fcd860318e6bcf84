namespace ScoreCoach.Import;

/// <summary>What is wrong with a file, in bounded memory: the first issues as they are, and all of them counted by code and field.</summary>
/// <param name="maxKept">How many issues are kept as they are.</param>
internal sealed class IssueCollector(int maxKept)
{
    private readonly List<ImportIssue> _first = [];
    private readonly List<IssueGroup> _groups = [];
    private readonly Dictionary<(ImportIssueCode Code, string? Field), IssueGroup> _known = [];

    public long Count { get; private set; }

    /// <summary>The first issues, in the file's order.</summary>
    public IReadOnlyList<ImportIssue> First => _first;

    /// <summary>All issues by code and field, in the order in which the groups began. As many as the file has columns, at most, for each code.</summary>
    public IReadOnlyList<IssueGroup> Groups => _groups;

    public void Add(ImportIssue issue)
    {
        Count++;
        if (_first.Count < maxKept)
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
