using ScoreCoach.Files;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import;

/// <summary>Opens files of score reports as the tables that they are.</summary>
internal static class TableOpener
{
    /// <summary>Refuses options that would fail in the middle of a file, or only at some files.</summary>
    public static void Check(ImportOptions options)
    {
        NamedEncoding.Find(options.Encoding);
        DateFormatCheck.Check(options);
        if (options.Delimiter is { } delimiter && !CsvDialect.IsUsable(delimiter))
        {
            throw CsvDialect.Unusable(delimiter, "Specify another delimiter, or omit it to detect the delimiter.");
        }
    }

    /// <summary>
    /// Opens a file: its one table, or the worksheets of a workbook that may be read. None with an issue when it can't be opened, and
    /// none without one for a list of nothing, a valid file of no reports.
    /// </summary>
    /// <remarks>Canceling ends reading too, also between rows that are far apart.</remarks>
    public static IReadOnlyList<ReportTable> Open(ImportSource file, ImportOptions options, KnownHeaders known, CancellationToken cancellation, out ImportIssue? issue)
    {
        var encoding = NamedEncoding.Find(options.Encoding);
        if (file.Stream is { } stream)
        {
            return Open(ReportSource.Open(stream, encoding, cancellation), options, known, out issue);
        }

        issue = CheckPath(file.Path);
        if (issue is not null)
        {
            return [];
        }

        ReportSource source;
        try
        {
            source = ReportSource.Open(file.Path, encoding, cancellation);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            issue = Unusable(ImportIssueCode.NotFound, "There is no such file.", null);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            issue = Unusable(ImportIssueCode.Locked, "The file can't be opened.", "Close the program that has it open, or check its permissions.");
            return [];
        }

        return Open(source, options, known, out issue);
    }

    private static ImportIssue? CheckPath(string path) =>
        path.Length == 0 ? Unusable(ImportIssueCode.NotFound, "The path is empty.", "Specify a file.")
        : path.Contains('\0', StringComparison.Ordinal) ? Unusable(ImportIssueCode.NotFound, "The path contains an invalid character.", "Correct the path.")
        : Directory.Exists(path) ? Unusable(ImportIssueCode.Locked, "It is a folder, not a file.", "Specify the files in it, for example with a wildcard.")
        : null;

    private static IReadOnlyList<ReportTable> Open(ReportSource source, ImportOptions options, KnownHeaders known, out ImportIssue? issue)
    {
        IReadOnlyList<ReportTable> tables = [];
        issue = null;
        try
        {
            tables = source.Kind switch
            {
                FileKind.Text => OpenText(source, options, known) is { } table ? [table] : [],
                FileKind.Zip => SheetTable.OpenAll(source, options),
                FileKind.CompoundFile => BinarySheetTable.OpenAll(source, options),
                _ => throw Unsupported(source.Kind),
            };
            if (tables is [JsonTable { Unusable: { } unreadable }])
            {
                (issue, tables) = (unreadable, []);
            }
        }
        catch (WorkbookException unusable)
        {
            issue = Unusable(unusable.Code, unusable.Message, unusable.Advice) with { Accepted = [.. unusable.Accepted] };
        }
        finally
        {
            if (tables.Count == 0)
            {
                source.Dispose();
            }
        }

        return tables;
    }

    private static ReportTable? OpenText(ReportSource source, ImportOptions options, KnownHeaders known) =>
        !JsonTable.IsJson(source) ? ExportedTable.Or(new CsvTable(source, options, known), source)
        : new JsonTable(source, options, known.Recognition) is { IsEmptyList: false } json ? json
        : null;

    /// <summary>Names what a file is that no table can be in, or one that is not read.</summary>
    private static WorkbookException Unsupported(FileKind kind)
    {
        const string SaveAs = "Save it as CSV (UTF-8) or XLSX.";
        var (message, advice) = kind switch
        {
            FileKind.WebPage => ("The file is a web page (HTML), not a workbook.", SaveAs),
            FileKind.WebArchive => ("The file is a web archive (MHTML), not a workbook.", SaveAs),
            FileKind.XmlSpreadsheet => ("The file is an XML spreadsheet of Excel 2003.", SaveAs),
            FileKind.FlatOpenDocument => ("The file is an OpenDocument file in XML.", SaveAs),
            FileKind.Xml => ("The file is an XML document, not a table.", SaveAs),
            FileKind.OldWorkbook => ("The file is a workbook of Excel 4 or older.", SaveAs),
            FileKind.WorksSheet => ("The file is a sheet of Microsoft Works or Lotus 1-2-3.", SaveAs),
            FileKind.RichText => ("The file is a text document (RTF), not a table.", "Save the table as CSV (UTF-8) or XLSX."),
            FileKind.Pdf => ("The file is a PDF document.", "Export the table as CSV (UTF-8) or XLSX."),
            FileKind.Image => ("The file is an image.", "Enter its values into a CSV file, or export the table as CSV (UTF-8) or XLSX."),
            FileKind.Columnar => ("The file is a Parquet or Arrow file.", "Export the reports as CSV (UTF-8), XLSX or JSON."),
            FileKind.Database => ("The file is a database.", "Export the reports as CSV (UTF-8) or XLSX."),
            _ => ("The file is compressed.", "Unpack it, and read the CSV file or the workbook in it."),
        };
        return new WorkbookException(message) { Advice = advice };
    }

    private static ImportIssue Unusable(ImportIssueCode code, string message, Advice? advice) => new() { Code = code, Message = message, Advice = advice };
}
