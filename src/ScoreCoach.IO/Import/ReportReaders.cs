namespace ScoreCoach.IO;

/// <summary>Opens files of score reports with the reader for what they are.</summary>
internal static class ReportReaders
{
    public static IReportReader Open(string path, ImportOptions options, ExamCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        try
        {
            if (Directory.Exists(path))
            {
                return Unusable(path, ImportIssueCode.Locked, "It is a folder, not a file.", "Name the files in it, for example with a wildcard.");
            }

            return Open(path, ReportSource.Open(path, options.Encoding), options, catalog);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unusable(path, ImportIssueCode.NotFound, "There is no such file.", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Unusable(path, ImportIssueCode.Locked, "The file can't be opened.", "Close the program that has it open, or see who may read it.");
        }
    }

    public static IReportReader Open(Stream stream, string name, ImportOptions options, ExamCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        return Open(name, ReportSource.Open(stream, options.Encoding), options, catalog);
    }

    private static IReportReader Open(string path, ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        if (source.Kind == FileKind.Text)
        {
            return new TableReportReader(path, new CsvTable(source, options, catalog), options, catalog);
        }

        source.Dispose();
        var what = source.Kind switch
        {
            FileKind.OldWorkbook => "The file is a workbook in the old binary format.",
            FileKind.Pdf => "The file is a PDF document.",
            FileKind.Compressed => "The file is compressed.",
            _ => "The file is an archive.",
        };
        return Unusable(path, ImportIssueCode.UnsupportedFile, what, "Save it as CSV (UTF-8) and read that.");
    }

    private static UnusableReportReader Unusable(string path, ImportIssueCode code, string message, string? suggestion) =>
        new(new ImportIssue { Path = path, Code = code, Message = message, Suggestion = suggestion });
}
