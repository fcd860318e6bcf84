using System.IO.Compression;
using System.Xml;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Opens the parts of a workbook, none of which may unpack to more than its packed size makes plausible.</summary>
internal sealed class WorkbookParts : IDisposable
{
    /// <summary>Sheets of reports pack to about a tenth; what unpacks to two hundred times its size was made to do harm.</summary>
    private const long MaxUnpackedPerByte = 200;

    private const long AlwaysAllowed = 16L * 1024 * 1024;
    private const int MaxParts = 10_000;
    private readonly ZipArchive _archive;

    public WorkbookParts(Stream stream)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (_archive.Entries.Count > MaxParts)
            {
                throw new WorkbookException("The archive holds more parts than any workbook.");
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            // .NET 8 reports a directory that ends too early as an IOException, later versions as invalid data.
            throw new WorkbookException("The file is a damaged archive.", damaged);
        }
    }

    /// <summary>Opens a part as XML; null when there is none.</summary>
    public XmlReader? Open(string name)
    {
        var entry = _archive.GetEntry(name)
            ?? _archive.Entries.FirstOrDefault(part => string.Equals(part.FullName, name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            return null;
        }

        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = AlwaysAllowed + (entry.CompressedLength * MaxUnpackedPerByte),
        });
    }

    public void Dispose() => _archive.Dispose();
}
