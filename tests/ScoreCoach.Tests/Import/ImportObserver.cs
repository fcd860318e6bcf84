namespace ScoreCoach.Tests.Import;

/// <summary>Keeps what an import reports.</summary>
internal sealed class ImportObserver : IImportObserver
{
    public List<ImportIssue> Issues { get; } = [];

    public List<ImportSummary> Summaries { get; } = [];

    public void OnIssue(ImportIssue issue) => Issues.Add(issue);

    public void OnFileRead(ImportSummary summary) => Summaries.Add(summary);
}
