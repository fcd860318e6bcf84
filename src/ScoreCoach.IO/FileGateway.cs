namespace ScoreCoach.IO;

/// <summary>Everything that needs a package, behind one interface of the rules.</summary>
public sealed class FileGateway : IFileGateway
{
    /// <inheritdoc/>
    public CatalogReading ReadCatalog(IReadOnlyList<string> paths) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReportReader OpenReports(string path, ImportOptions options, ExamCatalog catalog) => ReportReaders.Open(path, options, catalog);

    /// <inheritdoc/>
    public IReportReader OpenReports(Stream stream, string name, ImportOptions options, ExamCatalog catalog) =>
        ReportReaders.Open(stream, name, options, catalog);

    /// <inheritdoc/>
    public IRowReader CreateRowReader(ImportOptions options, ExamCatalog catalog) => new ObjectRowReader(options, catalog);

    /// <inheritdoc/>
    public void WriteJson(TextWriter writer, IEnumerable<object> values, JsonLayout layout) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void WriteCsv(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        throw new NotSupportedException();
}
