using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Files;
using ScoreCoach.Import;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import;

/// <summary>
/// Looks at the start of a file while its name is typed: reads a bounded part into memory and closes the file at once. What can't be
/// looked at is no preview, never an error.
/// </summary>
internal static class FilePreviewReader
{
    /// <summary>How many rows are looked at.</summary>
    private const int MaxRows = 200;

    /// <summary>How many different values of a column are kept.</summary>
    private const int MaxValues = 50;

    /// <summary>How much is read of a text file.</summary>
    private const int MaxText = 256 * 1024;

    /// <summary>A workbook is read as a whole or not at all.</summary>
    private const int MaxWorkbook = 4 * 1024 * 1024;

    private static readonly ConditionalWeakTable<ExamCatalog, KnownHeaders> Known = [];

    public static FilePreview Read(string path, ImportOptions options, ExamCatalog catalog)
    {
        try
        {
            return ReadStart(path) is { } start
                ? Read(new ImportSource(path) { Stream = start }, options, Known.GetValue(catalog, exams => new KnownHeaders(exams, new ImportOptions())))
                : FilePreview.None;
        }
        catch (Exception exception) when (exception is ScoreCoachException or WorkbookException or IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException or InvalidDataException or System.Xml.XmlException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            return FilePreview.None;
        }
    }

    /// <summary>The start of a file; null where it is not a file with a length, which a pipe and a device are not: opening one might wait for ever.</summary>
    private static MemoryStream? ReadStart(string path)
    {
        var named = new FileInfo(path);
        var file = named.LinkTarget is null ? named : named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        if (file is not { Exists: true, Length: > 0 })
        {
            return null;
        }

        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var head = new byte[(int)Math.Min(stream.Length, MaxText)];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileKinds.Of(head.AsSpan(0, Math.Min(length, FileKinds.HeadLength))) is FileKind.Text)
        {
            return new MemoryStream(head, 0, length);
        }

        if (stream.Length > MaxWorkbook)
        {
            return null;
        }

        var whole = new MemoryStream();
        whole.Write(head, 0, length);
        stream.CopyTo(whole);
        return whole;
    }

    private static FilePreview Read(ImportSource source, ImportOptions options, KnownHeaders known)
    {
        var tables = TableOpener.Open(source, options, known, CancellationToken.None, out _);
        try
        {
            var columns = tables.SelectMany(table => Columns(source.Path, table, options, known)).DistinctBy(column => column.Header, StringComparer.OrdinalIgnoreCase);
            return new FilePreview([.. tables.Select(table => table.Worksheet).OfType<string>()], [.. columns]);
        }
        finally
        {
            foreach (var table in tables)
            {
                table.Dispose();
            }
        }
    }

    private static PreviewColumn[] Columns(string path, ReportTable table, ImportOptions options, KnownHeaders known)
    {
        if (FindHeader(path, table, options, known) is not { } header)
        {
            return [];
        }

        var values = header.Names.Select(_ => new List<string>()).ToArray();
        using var records = table.Open();
        while (records.Row < header.LastRecord + MaxRows && records.Read())
        {
            for (var column = 0; column < values.Length && records.Row > header.LastRecord && records is { State: RecordState.Good, IsText: true }; column++)
            {
                var value = CellText.ToString(CellText.Trim(records.Get(column)));
                if (value.Length > 0 && values[column].Count < MaxValues && !values[column].Contains(value))
                {
                    values[column].Add(value);
                }
            }
        }

        return [.. header.Names.Select((name, column) => new PreviewColumn(name, known.NameOf(name), values[column])).Where(column => !string.IsNullOrWhiteSpace(column.Header))];
    }

    private static TableHeader? FindHeader(string path, ReportTable table, ImportOptions options, KnownHeaders known)
    {
        using var records = table.Open();
        return new ShapeCheck(path, table.Encoding, options).FindHeader(records, known, table.IsHeaderGiven, isFurther: false, out var header) is null ? header : null;
    }
}
