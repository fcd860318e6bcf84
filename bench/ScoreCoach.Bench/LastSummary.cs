using ScoreCoach.Files;

namespace ScoreCoach.Bench;

/// <summary>Keeps the summary of the last file and nothing else.</summary>
internal sealed class LastSummary : IImportObserver
{
    public ImportSummary? Summary { get; private set; }

    public void OnIssue(ImportIssue issue)
    {
        // What is measured must not grow with the issues.
    }

    public void OnFileRead(ImportSummary summary) => Summary = summary;
}
