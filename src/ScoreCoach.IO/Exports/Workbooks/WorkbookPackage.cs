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

    /// <param name="stream">Where the file goes; stays open.</param>
    /// <param name="sheets">The name of each sheet and what writes its XML.</param>
    /// <param name="hidden">How many of the last sheets are hidden.</param>
    /// <param name="names">Names of ranges, with their references.</param>
    public static void Write(Stream stream, IReadOnlyList<(string Name, Action<Stream> Write)> sheets, int hidden = 0, params IReadOnlyList<(string Name, string Range)> names)
    {
        using var skeleton = new MemoryStream();
        var paths = WriteSkeleton(skeleton, sheets, hidden, names);
        using var parts = new ZipArchive(skeleton, ZipArchiveMode.Read);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

        // The list of content types comes first, by which programs recognize the file.
        foreach (var part in parts.Entries.OrderBy(part => part.FullName[0] == '[' ? 0 : 1).ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(part.FullName, CompressionLevel.Optimal);
            entry.LastWriteTime = s_time;
            using var target = entry.Open();
            if (paths.TryGetValue(part.FullName, out var sheet))
            {
                sheets[sheet].Write(target);
            }
            else
            {
                using var source = part.Open();
                source.CopyTo(target);
            }
        }
    }

    /// <summary>Everything but the sheets, and the place of each of them.</summary>
    private static Dictionary<string, int> WriteSkeleton(Stream stream, IReadOnlyList<(string Name, Action<Stream> Write)> sheets, int hidden, IReadOnlyList<(string Name, string Range)> names)
    {
        var paths = new Dictionary<string, int>(StringComparer.Ordinal);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();

        // The library would give it an id by chance.
        document.ChangeIdOfPart(workbook, "rId1");
        workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.Sheet();
        workbook.Workbook = new Workbook(new Sheets(sheets.Select((sheet, index) =>
        {
            var id = FormattableString.Invariant($"rId{index + 2}");
            var part = workbook.AddNewPart<WorksheetPart>(id);
            part.Worksheet = new Worksheet(new SheetData());
            paths.Add(part.Uri.OriginalString.TrimStart('/'), index);
            return new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id, State = index < sheets.Count - hidden ? null : SheetStateValues.Hidden };
        })));
        if (names.Count > 0)
        {
            workbook.Workbook.Append(new DefinedNames(names.Select(name => new DefinedName(name.Range) { Name = name.Name })));
        }

        return paths;
    }
}
