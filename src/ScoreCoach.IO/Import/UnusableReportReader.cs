namespace ScoreCoach.IO;

/// <summary>Stands for a file that can't be opened: reading it gives the reason and no report.</summary>
internal sealed class UnusableReportReader(ImportIssue issue) : IReportReader
{
    public ImportSummary Summary { get; private set; } = new() { Path = issue.Path, Unusable = true };

    public double Progress => 1;

    public IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onIssue);
        Summary = Summary with { Codes = new Dictionary<string, long> { [issue.Code.ToString()] = 1 } };
        onIssue(issue);
        return [];
    }

    public void Dispose()
    {
        // Nothing was opened.
    }
}
