using ScoreCoach.Catalog;
using ScoreCoach.Files;
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
            throw new ScoreCoachException(
                "UnusableDelimiter",
                $"Fields can't be parted by {CsvDialect.NameOf(delimiter)}. Accepted: one ASCII character that is no quote, line break or NUL, such as a comma, a semicolon, a tab or a vertical bar.",
                delimiter,
                "Name another delimiter, or leave it out: it is found.");
        }
    }

    /// <summary>
    /// Opens a file: its one table, or the worksheets of a workbook that may be read. None with an issue when it can't be opened, and
    /// none without one for a list of nothing, a valid file of no reports.
    /// </summary>
    /// <remarks>Cancelling ends reading too, also between rows that are far apart.</remarks>
    public static IReadOnlyList<ReportTable> Open(ImportSource file, ImportOptions options, ExamCatalog catalog, CancellationToken cancellation, out ImportIssue? issue)
    {
        var encoding = NamedEncoding.Find(options.Encoding);
        if (file.Stream is { } stream)
        {
            return Open(ReportSource.Open(stream, encoding, cancellation), options, catalog, out issue);
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
            issue = Unusable(ImportIssueCode.Locked, "The file can't be opened.", "Close the program that has it open, or see who may read it.");
            return [];
        }

        return Open(source, options, catalog, out issue);
    }

    private static ImportIssue? CheckPath(string path) =>
        path.Length == 0 ? Unusable(ImportIssueCode.NotFound, "The path is empty; it names no file.", "Name a file.")
        : path.Contains('\0', StringComparison.Ordinal) ? Unusable(ImportIssueCode.NotFound, "The path contains a character that no path can have.", "Correct the path.")
        : Directory.Exists(path) ? Unusable(ImportIssueCode.Locked, "It is a folder, not a file.", "Name the files in it, for example with a wildcard.")
        : null;

    private static IReadOnlyList<ReportTable> Open(ReportSource source, ImportOptions options, ExamCatalog catalog, out ImportIssue? issue)
    {
        ReportTable? table = null;
        issue = null;
        try
        {
            table = source.Kind switch
            {
                FileKind.Text => OpenText(source, options, catalog),
                FileKind.Zip => new SheetTable(source, options),
                _ => null,
            };
            issue = table is null && source.Kind is not FileKind.Text ? Unsupported(source.Kind) : null;
            if (table is JsonTable { Unusable: { } unreadable })
            {
                (issue, table) = (unreadable, null);
            }

            return table is null ? [] : [table];
        }
        catch (WorkbookException unusable)
        {
            issue = Unusable(unusable.Code, unusable.Message, "Save the sheet as CSV (UTF-8) and read that.") with { Accepted = [.. unusable.Accepted] };
            return [];
        }
        finally
        {
            if (table is null)
            {
                source.Dispose();
            }
        }
    }

    private static ReportTable? OpenText(ReportSource source, ImportOptions options, ExamCatalog catalog) =>
        !JsonTable.IsJson(source) ? new CsvTable(source, options, catalog)
        : new JsonTable(source, options, catalog.Recognition) is { IsEmptyList: false } json ? json
        : null;

    private static ImportIssue Unsupported(FileKind kind) => Unusable(
        ImportIssueCode.UnsupportedFile,
        kind switch
        {
            FileKind.OldWorkbook => "The file is a workbook in the old binary format, or one with a password.",
            FileKind.Pdf => "The file is a PDF document.",
            _ => "The file is compressed.",
        },
        "Save it as CSV (UTF-8) and read that.");

    private static ImportIssue Unusable(ImportIssueCode code, string message, Advice? advice) => new() { Code = code, Message = message, Advice = advice };
}
