using ScoreCoach.Files;
using ScoreCoach.Import;

namespace ScoreCoach.Requests;

/// <summary>Turns a dry run of several files into a check of each.</summary>
/// <param name="maxKept">How many issues of a file are kept one by one.</param>
/// <param name="observer">Is notified as well.</param>
internal sealed class FileChecker(int maxKept, IImportObserver observer) : IImportObserver
{
    private readonly Queue<FileCheck> _complete = new();
    private IssueCollector _issues = new(maxKept);

    /// <summary>Reads to the end and gives the check of each file as soon as it is complete.</summary>
    public IEnumerable<FileCheck> Drain(IEnumerable<ScoreReport> reports)
    {
        using var reader = reports.GetEnumerator();
        for (var hasMore = true; hasMore;)
        {
            // Files can be complete after the last report too.
            hasMore = reader.MoveNext();
            while (_complete.TryDequeue(out var check))
            {
                yield return check;
            }
        }
    }

    public void OnIssue(ImportIssue issue)
    {
        _issues.Add(issue);
        observer.OnIssue(issue);
    }

    public void OnFileRead(ImportSummary summary)
    {
        _complete.Enqueue(new FileCheck(summary, _issues));
        _issues = new(maxKept);
        observer.OnFileRead(summary);
    }
}
