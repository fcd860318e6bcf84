using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>Puts the sheets of a workbook into one file, which has the same bytes whenever it is written: its entries have a fixed order and time.</summary>
internal static class WorkbookPackage
{
    // The first day that the format of archives has.
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    /// <param name="sheets">The name of each sheet and what writes its XML.</param>
    /// <param name="texts">The texts that cells share; null where each cell has its own.</param>
    /// <param name="hidden">How many of the last sheets are hidden.</param>
    public static void Write(Stream stream, IReadOnlyList<(string Name, Action<Stream> Write)> sheets, SharedTexts? texts = null, int hidden = 0)
    {
        using var skeleton = new MemoryStream();
        var large = WriteSkeleton(skeleton, sheets, texts, hidden);
        using var parts = new ZipArchive(skeleton, ZipArchiveMode.Read);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

        // The list of content types comes first, by which programs recognize the file.
        foreach (var part in parts.Entries.OrderBy(part => part.FullName[0] == '[' ? 0 : 1).ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(part.FullName, CompressionLevel.Optimal);
            entry.LastWriteTime = s_time;
            using var target = entry.Open();
            if (large.TryGetValue(part.FullName, out var write))
            {
                write(target);
            }
            else
            {
                using var source = part.Open();
                source.CopyTo(target);
            }
        }
    }

    /// <summary>Everything but the sheets and the texts that they share, and what writes each of these in its place.</summary>
    private static Dictionary<string, Action<Stream>> WriteSkeleton(
        Stream stream, IReadOnlyList<(string Name, Action<Stream> Write)> sheets, SharedTexts? texts, int hidden)
    {
        var large = new Dictionary<string, Action<Stream>>(StringComparer.Ordinal);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();

        // The library would give it an id by chance.
        document.ChangeIdOfPart(workbook, "rId1");
        workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.Sheet();
        workbook.Workbook = new Workbook(new Sheets(sheets.Select((sheet, index) =>
        {
            var id = IdOf(index);
            var part = workbook.AddNewPart<WorksheetPart>(id);
            part.Worksheet = new Worksheet(new SheetData());
            large.Add(PathOf(part), sheet.Write);
            return new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id, State = index < sheets.Count - hidden ? null : SheetStateValues.Hidden };
        })));
        if (texts is not null)
        {
            var part = workbook.AddNewPart<SharedStringTablePart>(IdOf(sheets.Count));
            part.SharedStringTable = new SharedStringTable();
            large.Add(PathOf(part), texts.CopyTo);
        }

        return large;

        static string IdOf(int index) => FormattableString.Invariant($"rId{index + 2}");

        static string PathOf(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');
    }
}
