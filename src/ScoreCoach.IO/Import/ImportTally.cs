namespace ScoreCoach.IO;

/// <summary>Counts what reading a file came to, and hands issues on.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly Action<ImportIssue> _onIssue;

    public ImportTally(Action<ImportIssue> onIssue) => _onIssue = onIssue;

    public long Rows { get; set; }

    public long Read { get; set; }

    public long Reports { get; set; }

    public long Refused { get; set; }

    public long Duplicates { get; set; }

    public long Warnings { get; private set; }

    public IReadOnlyDictionary<string, long> Codes => _codes;

    public void Tell(ImportIssue issue)
    {
        var code = issue.Code.ToString();
        _codes[code] = _codes.GetValueOrDefault(code) + 1;
        if (issue.Severity == IssueSeverity.Warning)
        {
            Warnings++;
        }

        _onIssue(issue);
    }
}
