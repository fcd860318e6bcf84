namespace ScoreCoach;

/// <summary>
/// Everything that needs a package: implemented in ScoreCoach.IO, which the module loads into a context of its own.
/// </summary>
public interface IFileGateway
{
    /// <summary>Reads profiles, vendors, guides and recognition rules.</summary>
    /// <param name="paths">Files and folders; folders with everything below them.</param>
    /// <param name="known">What the files may refer to; null when they stand for themselves.</param>
    /// <returns>What was read, with findings about what was wrong.</returns>
    CatalogReading ReadCatalog(IReadOnlyList<string> paths, ExamCatalog? known = null);

    /// <summary>Opens a file of score reports.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="catalog">The exams.</param>
    /// <param name="cancellation">Ends opening and reading, also between rows that are far apart.</param>
    /// <returns>A reader. A file that can't be opened gives an issue when it is read, not an exception.</returns>
    IReportReader OpenReports(string path, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation = default);

    /// <summary>Opens a stream of score reports that need not be seekable.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in issues.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="catalog">The exams.</param>
    /// <param name="cancellation">Ends opening and reading, also while nothing comes.</param>
    /// <returns>A reader.</returns>
    IReportReader OpenReports(Stream stream, string name, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation = default);

    /// <summary>Makes a reader of rows that are no file.</summary>
    /// <param name="options">How to read them.</param>
    /// <param name="catalog">The exams.</param>
    /// <returns>A reader.</returns>
    IRowReader CreateRowReader(ImportOptions options, ExamCatalog catalog);

    /// <summary>Writes objects as JSON.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="values">The objects, read one at a time.</param>
    /// <param name="layout">One array, or one object a line.</param>
    void WriteJson(TextWriter writer, IEnumerable<object> values, JsonLayout layout);

    /// <summary>Writes rows as CSV that is safe to open in a spreadsheet.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">The header.</param>
    /// <param name="rows">The rows, read one at a time; numbers and dates are written in the invariant form.</param>
    void WriteCsv(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows);
}
