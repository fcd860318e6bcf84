namespace ScoreCoach.IO;

/// <summary>Stands for a JSON text that lists nothing: no reports, and nothing wrong.</summary>
internal sealed class EmptyListReader(string path) : IReportReader
{
    public ImportSummary Summary { get; } = new() { Path = path, Layout = "Wide", Encoding = "utf-8" };

    public double Progress => 1;

    public IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation) => [];

    public void Dispose()
    {
        // Nothing is open.
    }
}
