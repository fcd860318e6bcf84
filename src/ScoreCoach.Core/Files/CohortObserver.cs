using ScoreCoach.Cohorts;

namespace ScoreCoach.Files;

/// <summary>Hands on what happens while the files of a cohort are read.</summary>
/// <param name="observer">Receives the issues and the summaries of the files.</param>
/// <param name="record">Receives reports that are refused because others contradict them; null where no state is made.</param>
/// <param name="counted">Receives how many reports were counted and not handed on; null for who does not want to know.</param>
internal sealed class CohortObserver(IImportObserver observer, ICohortRecord? record, Action<long>? counted = null) : IImportObserver
{
    public void OnIssue(ImportIssue issue) => observer.OnIssue(issue);

    /// <summary>Whether a file could not be read, or not to its end.</summary>
    public bool HasUnusableFile { get; private set; }

    /// <summary>Whether a row was refused.</summary>
    public bool HasRefused { get; private set; }

    public void OnFileRead(ImportSummary summary)
    {
        HasUnusableFile |= summary.Unusable;
        HasRefused |= summary.Refused > 0;
        record?.AddFile(summary);
        observer.OnFileRead(summary);
    }

    public void OnContradicted(ScoreReport report, bool isByItself) => record?.AddContradicted(report, isByItself);

    public void OnCounted(long reports) => counted?.Invoke(reports);
}
