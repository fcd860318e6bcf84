using System.IO.Compression;
using System.Security;
using System.Text;

namespace ScoreCoach.Tests.Given;

/// <summary>A sheet of a workbook that a test writes: its rows as XML, and what is before and after them.</summary>
internal sealed record GivenSheet(string Name, string Rows)
{
    public string? State { get; init; }
    public string Before { get; init; } = string.Empty;
    public string After { get; init; } = string.Empty;
    public string Kind { get; init; } = "worksheet";
}

/// <summary>A workbook in the Open XML format, part by part, so that a test can change each of them.</summary>
internal static class GivenWorkbook
{
    public const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static byte[] Of(params GivenSheet[] sheets) => Zip(Parts([], sheets));

    /// <summary>The parts of a workbook. Style n, from 1, has the n-th format.</summary>
    public static Dictionary<string, string> Parts(IReadOnlyList<string> formats, params GivenSheet[] sheets)
    {
        var parts = new Dictionary<string, string>
        {
            ["_rels/.rels"] = Relations(("rId1", "officeDocument", "book/main.xml")),
            ["book/main.xml"] = $"<x:workbook xmlns:x=\"urn:x\" xmlns:r=\"{Kinds[..^1]}\"><x:sheets>"
                + string.Concat(sheets.Select((sheet, number) =>
                    $"<x:sheet name=\"{SecurityElement.Escape(sheet.Name)}\"{(sheet.State is { } state ? $" state=\"{state}\"" : null)} r:id=\"s{number}\"/>")) + "</x:sheets></x:workbook>",
            ["book/_rels/main.xml.rels"] = Relations(
                [.. sheets.Select((sheet, number) => ($"s{number}", sheet.Kind, $"../data/part{number}.xml")), ("t", "sharedStrings", "/book/texts.xml"), ("f", "styles", "formats.xml")]),
            ["book/texts.xml"] = "<sst><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si></sst>",
            ["book/formats.xml"] = "<styleSheet><numFmts>" + string.Concat(formats.Select((format, number) => $"<numFmt numFmtId=\"{164 + number}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))
                + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(formats.Select((_, number) => $"<xf numFmtId=\"{164 + number}\"/>")) + "</cellXfs></styleSheet>",
        };
        for (var number = 0; number < sheets.Length; number++)
        {
            parts[$"data/part{number}.xml"] = $"<worksheet>{sheets[number].Before}<sheetData>{sheets[number].Rows}</sheetData>{sheets[number].After}</worksheet>";
        }

        return parts;
    }

    /// <summary>A row of texts; a text that begins with a mark of markup is a cell as it stands.</summary>
    public static string Row(params string[] cells) =>
        "<row>" + string.Concat(cells.Select(cell => cell.StartsWith('<') ? cell : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>")) + "</row>";

    public static string Relations(params (string Id, string Kind, string Target)[] relations) =>
        "<Relationships>" + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Kinds}{relation.Kind}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
