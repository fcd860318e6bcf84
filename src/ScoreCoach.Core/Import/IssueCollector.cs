namespace ScoreCoach.Import;

/// <summary>
/// What is wrong with a file, in bounded memory: the first issues as they are, and all of them counted by code and field. Decisions are
/// all kept, and so is what makes the whole file unusable: there are few of them, and everything else depends on them.
/// </summary>
/// <param name="maxKept">How many other issues are kept as they are.</param>
internal sealed class IssueCollector(int maxKept)
{
    private readonly List<ImportIssue> _first = [];
    private readonly List<ImportIssue> _decisions = [];
    private readonly List<IssueGroup> _groups = [];
    private readonly Dictionary<(ImportIssueCode Code, string? Field), IssueGroup> _known = [];
    private int _keptOfRows;

    public long Count { get; private set; }

    /// <summary>The first issues, in the file's order.</summary>
    public IReadOnlyList<ImportIssue> First => _first;

    /// <summary>The decisions that reading the file depended on.</summary>
    public IReadOnlyList<ImportIssue> Decisions => _decisions;

    /// <summary>All issues by code and field, in the order in which the groups began. As many as the file has columns, at most, for each code.</summary>
    public IReadOnlyList<IssueGroup> Groups => _groups;

    public void Add(ImportIssue issue)
    {
        Count++;
        if (!_known.TryGetValue((issue.Code, issue.Field), out var group))
        {
            _groups.Add(_known[(issue.Code, issue.Field)] = group = new IssueGroup(issue));
        }

        group.Add(issue);
        if (issue.Severity == IssueSeverity.Decision)
        {
            _decisions.Add(issue);
            _first.Add(issue);
        }
        else if (issue.Severity == IssueSeverity.Error && issue.IsOfWholeFile && group.Count == 1)
        {
            _first.Add(issue);
        }
        else if (_keptOfRows < maxKept)
        {
            _keptOfRows++;
            _first.Add(issue);
        }
    }
}
