namespace ScoreCoach.IO.Import.Rows;

/// <summary>What is found in one row: what it is refused for, or else what is odd about it.</summary>
/// <param name="path">The file; null for rows of none.</param>
internal sealed class RowFindings(string? path)
{
    private readonly List<ImportIssue> _warnings = [];
    private ImportIssue? _issue;
    private int _column;
    private long _line;

    public string? Path => path;

    /// <summary>What is odd about the row.</summary>
    public IReadOnlyList<ImportIssue> Warnings => _warnings;

    /// <summary>Begins a row.</summary>
    public void Clear() => _warnings.Clear();

    /// <summary>Keeps what is wrong and where: in the row's own line if none is given. Returns false.</summary>
    public bool Refuse(ImportIssue issue, int column, long line = 0)
    {
        (_issue, _column, _line) = (issue, column, line);
        return false;
    }

    /// <summary>What the row is refused for.</summary>
    /// <param name="line">The row's own line.</param>
    public ImportIssue RefusalAt(long line) => Place(_issue!, _line > 0 ? _line : line, _column);

    public void Warn(ImportIssue issue, long line, int column) => _warnings.Add(Place(issue, line, column));

    /// <summary>An issue of a line, and of a column from 0; below 0 for none.</summary>
    public ImportIssue Place(ImportIssue issue, long line, int column) =>
        issue with { Path = path, Line = line, Column = column >= 0 ? column + 1 : null };
}
