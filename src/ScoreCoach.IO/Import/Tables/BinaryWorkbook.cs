using System.Text;
using ExcelDataReader;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A workbook in the binary format (XLS): its records in memory, which ExcelDataReader reads, and its sheets.</summary>
internal sealed class BinaryWorkbook
{
    /// <summary>The longest sheet, of 65,536 rows, has about 40 MB.</summary>
    private const long MaxLength = 128L * 1024 * 1024;

    private BinaryWorkbook(BinaryRecords records, IReadOnlyList<Worksheet> sheets) => (Records, Sheets) = (records, sheets);

    public IReadOnlyList<Worksheet> Sheets { get; }

    public BinaryRecords Records { get; }

    /// <exception cref="WorkbookException">The file is not a workbook, or it is damaged.</exception>
    public static BinaryWorkbook Read(ReportSource source)
    {
        if (source.Length > MaxLength)
        {
            throw new WorkbookException("The workbook is in the old binary format (XLS) and larger than 128 MB.") { Advice = "Save it as XLSX or as CSV (UTF-8)." };
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var records = BinaryRecords.Scan(RecordsOf(source));
            using var reader = Open(records, out var stream);
            var sheets = new List<Worksheet>();
            do
            {
                sheets.Add(new Worksheet(reader.Name ?? string.Empty, reader.VisibleState is null or "visible", string.Empty, sheets.Count));
                stream.End();
                stream.Start();
            }
            while (reader.NextResult());

            return new BinaryWorkbook(records, sheets);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            throw new WorkbookException("The workbook is damaged, or too large for a workbook of reports.", damaged);
        }
    }

    public static WorkbookException HasPassword() => new("The workbook has a password.") { Advice = "Save it without a password, or save the sheet as CSV (UTF-8)." };

    /// <summary>Whether the library failed because of what it read; it reports damage by many types. A library that is not there has no bearing on the file.</summary>
    public static bool IsDamage(Exception exception) => exception is not (WorkbookException or OperationCanceledException or OutOfMemoryException
        or FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException);

    /// <summary>Starts reading a sheet.</summary>
    public IExcelDataReader Open(Worksheet sheet, out BinaryStream stream)
    {
        var reader = Open(Records, out stream);
        for (var number = 0; number < sheet.Index && reader.NextResult(); number++)
        {
            stream.End();
            stream.Start();
        }

        return reader;
    }

    private static IExcelDataReader Open(BinaryRecords records, out BinaryStream stream)
    {
        stream = new BinaryStream(records.Bytes);
        return ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) });
    }

    private static byte[] RecordsOf(ReportSource source)
    {
        var file = new CompoundFile(source);
        var names = file.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("EncryptedPackage"))
        {
            throw HasPassword();
        }

        return file.ReadStream("Workbook") ?? file.ReadStream("Book") ?? throw Unsupported(names);
    }

    private static WorkbookException Unsupported(HashSet<string> names) =>
        new(names.Contains("WordDocument") ? "The file is a text document (DOC), not a workbook."
            : names.Contains("PowerPoint Document") ? "The file is a presentation (PPT), not a workbook."
            : names.Contains("MatOST") || names.Contains("WksSSWorkBook") ? "The file is a document of Microsoft Works."
            : names.Contains("__properties_version1.0") ? "The file is a message of Outlook, not a workbook."
            : "The file is a document in an old format, not a workbook.")
        {
            Advice = "Save the table as CSV (UTF-8) or XLSX.",
        };
}
