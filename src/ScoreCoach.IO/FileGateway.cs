namespace ScoreCoach.IO;

/// <summary>Everything that needs a package, behind the one interface that the module and the tool know.</summary>
public sealed class FileGateway : IFileGateway
{
    /// <inheritdoc/>
    public CatalogReading ReadCatalog(IReadOnlyList<string> paths, ExamCatalog? known = null) => CatalogReader.Read(paths, known);

    /// <inheritdoc/>
    public IReportReader OpenReports(string path, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation = default) =>
        ReportReaders.Open(path, options, catalog, cancellation);

    /// <inheritdoc/>
    public IReportReader OpenReports(Stream stream, string name, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation = default) =>
        ReportReaders.Open(stream, name, options, catalog, cancellation);

    /// <inheritdoc/>
    public IRowReader CreateRowReader(ImportOptions options, ExamCatalog catalog) => new ObjectRowReader(options, catalog);

    /// <inheritdoc/>
    public void WriteJson(TextWriter writer, IEnumerable<object> values, JsonLayout layout) => JsonOutput.Write(writer, values, layout);

    /// <inheritdoc/>
    public void WriteCsv(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        CsvOutput.Write(writer, header, rows);
}
