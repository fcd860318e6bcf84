using ScoreCoach.Cohorts;

namespace ScoreCoach.Files;

/// <summary>
/// Reads files of score reports, once, in order. Who has several reports is known over all of them, so that it does not
/// matter how the attempts of a person are spread over the files.
/// </summary>
internal interface IReportImport : IDisposable
{
    /// <summary>How much has been read of all files, 0 to 1.</summary>
    double Progress { get; }

    string CurrentPath { get; }

    /// <summary>
    /// Reads the reports in the order of the files. A bad row gives an issue, between the reports before and after it, and no
    /// report; the other rows and files go on. Cancellation is checked between rows.
    /// </summary>
    /// <param name="observer">Receives the issues.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <param name="measure">Counts reports of which nothing else is wanted; they are not handed on. Null for who wants all of them.</param>
    IEnumerable<ScoreReport> Read(IImportObserver observer, CancellationToken cancellation, CohortMeasure? measure = null);
}
