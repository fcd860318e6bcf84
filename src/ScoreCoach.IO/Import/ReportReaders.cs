namespace ScoreCoach.IO;

/// <summary>Opens files of score reports with the reader for what they are.</summary>
internal static class ReportReaders
{
    public static IReportReader Open(string path, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        Check(options);
        if (path.Length == 0)
        {
            return Unusable(path, ImportIssueCode.NotFound, "The path is empty; it names no file.", "Name a file.");
        }

        try
        {
            if (Directory.Exists(path))
            {
                return Unusable(path, ImportIssueCode.Locked, "It is a folder, not a file.", "Name the files in it, for example with a wildcard.");
            }

            return Open(path, ReportSource.Open(path, options.Encoding, cancellation), options, catalog);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException or ArgumentException)
        {
            return Unusable(path, ImportIssueCode.NotFound, "There is no such file.", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unusable(path, ImportIssueCode.Locked, "The file can't be opened.", "Close the program that has it open, or see who may read it.");
        }
    }

    public static IReportReader Open(Stream stream, string name, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        Check(options);
        return Open(name, ReportSource.Open(stream, options.Encoding, cancellation), options, catalog);
    }

    /// <summary>Refuses options that would fail in the middle of a file, or only at some files.</summary>
    private static void Check(ImportOptions options)
    {
        DateFormatCheck.Check(options);
        if (options.Delimiter is { } delimiter && !CsvDialect.IsUsable(delimiter))
        {
            throw new ScoreCoachException(
                "UnusableDelimiter",
                $"Fields can't be parted by {CsvDialect.NameOf(delimiter)}. Accepted: one ASCII character that is no quote, line break or NUL, such as a comma, a semicolon, a tab or a vertical bar.",
                delimiter,
                "Name another delimiter, or leave it out: it is found.");
        }
    }

    private static IReportReader Open(string path, ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        try
        {
            if (source.Kind == FileKind.Text)
            {
                return OpenText(path, source, options, catalog);
            }

            if (source.Kind == FileKind.Zip)
            {
                return OpenWorkbook(path, source, options, catalog);
            }
        }
        catch
        {
            source.Dispose();
            throw;
        }

        source.Dispose();
        var what = source.Kind switch
        {
            FileKind.OldWorkbook => "The file is a workbook in the old binary format, or one with a password.",
            FileKind.Pdf => "The file is a PDF document.",
            FileKind.Compressed => "The file is compressed.",
            _ => "The file is of no kind that is read.",
        };
        return Unusable(path, ImportIssueCode.UnsupportedFile, what, "Save it as CSV (UTF-8) and read that.");
    }

    private static IReportReader OpenText(string path, ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        if (!JsonTable.IsJson(source))
        {
            return new TableReportReader(path, new CsvTable(source, options, catalog), options, catalog);
        }

        var json = new JsonTable(source, options);
        if (!json.IsEmptyList)
        {
            return new TableReportReader(path, json, options, catalog);
        }

        source.Dispose();
        return new EmptyListReader(path);
    }

    private static IReportReader OpenWorkbook(string path, ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        try
        {
            return new TableReportReader(path, new SheetTable(source, options), options, catalog);
        }
        catch (WorkbookException unusable)
        {
            source.Dispose();
            return Unusable(path, unusable.Code, unusable.Message, "Save the sheet as CSV (UTF-8) and read that.", unusable.Accepted);
        }
    }

    private static UnusableReportReader Unusable(
        string path, ImportIssueCode code, string message, string? suggestion, IReadOnlyList<string>? accepted = null) =>
        new(new ImportIssue { Path = path, Code = code, Message = message, Suggestion = suggestion, Accepted = accepted ?? [] });
}
