namespace ScoreCoach;

/// <summary>Reads one file of score reports, once, in order.</summary>
public interface IReportReader : IDisposable
{
    /// <summary>What reading came to; complete when <see cref="Read"/> has ended.</summary>
    ImportSummary Summary { get; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    double Progress { get; }

    /// <summary>Reads the reports. A bad row gives an issue and no report; the other rows go on.</summary>
    /// <param name="onIssue">Called for each issue, between the reports before and after it.</param>
    /// <param name="cancellation">Checked between rows.</param>
    /// <returns>The reports in the file's order.</returns>
    IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation);
}
