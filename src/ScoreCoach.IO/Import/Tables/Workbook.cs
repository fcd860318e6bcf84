using System.Globalization;
using System.Xml;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>What must be known of a workbook before a sheet is read: where the sheet is, its shared texts, which formats are dates.</summary>
internal sealed class Workbook(string sheetPath, bool startsIn1904)
{
    /// <summary>The texts of a million rows of names and labels, and a lot more.</summary>
    private const long MaxSharedCharacters = 128L * 1024 * 1024;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<string> _texts = [];
    private readonly List<NumberKind> _styles = [];

    /// <summary>The part that holds the sheet.</summary>
    public string SheetPath => sheetPath;

    /// <summary>Whether days are counted from 1904, as old programs on a Mac did.</summary>
    public bool StartsIn1904 => startsIn1904;

    public static Workbook Read(ReportSource source, string? sheetName)
    {
        using var parts = new WorkbookParts(source.At(0));
        try
        {
            var workbook = Find(parts, sheetName);
            workbook.ReadTexts(parts);
            workbook.ReadStyles(parts);
            return workbook;
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException or InvalidOperationException)
        {
            throw new WorkbookException("The workbook is damaged, or holds more than a workbook of reports can.", damaged);
        }
    }

    /// <summary>A shared text; empty for a number that is none.</summary>
    public string TextOf(ReadOnlySpan<char> number) => ElementAt(_texts, number) ?? string.Empty;

    /// <summary>What a number in a cell's format is.</summary>
    public NumberKind KindOf(ReadOnlySpan<char> style) => ElementAt(_styles, style);

    private static T? ElementAt<T>(List<T> list, ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : default;

    private static Workbook Find(WorkbookParts parts, string? sheetName)
    {
        using var xml = parts.Open("xl/workbook.xml") ?? throw new WorkbookException("The archive holds no workbook.");
        var names = new List<string>();
        var startsIn1904 = false;
        string? id = null;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                startsIn1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && names.Count < 1000)
            {
                var name = xml.GetAttribute("name") ?? string.Empty;
                names.Add(name);
                if (sheetName is null || string.Equals(name, sheetName.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    id ??= xml.GetAttribute("id", Relations) ?? string.Empty;
                }
            }
        }

        if (id is not null)
        {
            return new Workbook(PathOf(parts, id), startsIn1904);
        }

        var message = sheetName is null ? "The workbook has no sheet." : $"The workbook has no sheet '{sheetName}'.";
        throw new WorkbookException(message) { Code = ImportIssueCode.NotFound, Accepted = names };
    }

    private static string PathOf(WorkbookParts parts, string id)
    {
        using var xml = parts.Open("xl/_rels/workbook.xml.rels");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == id)
            {
                var target = xml.GetAttribute("Target") ?? string.Empty;
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return "xl/worksheets/sheet1.xml";
    }

    private void ReadTexts(WorkbookParts parts)
    {
        using var xml = parts.Open("xl/sharedStrings.xml");
        var text = new System.Text.StringBuilder();
        var total = 0L;
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text.Clear();
                if (xml.IsEmptyElement)
                {
                    _texts.Add(string.Empty);
                }
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                // How to pronounce a text is no part of it.
                xml.Skip();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                _texts.Add(text.ToString());
                total += text.Length + 16;
                if (total > MaxSharedCharacters)
                {
                    throw new WorkbookException("The workbook holds more text than a workbook of reports can.");
                }
            }
        }
    }

    private void ReadStyles(WorkbookParts parts)
    {
        using var xml = parts.Open("xl/styles.xml");
        var formats = new Dictionary<int, NumberKind>();
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                formats[NumberIn(xml, "numFmtId")] = KindOfFormat(xml.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" } && _styles.Count < 65_536)
            {
                var format = NumberIn(xml, "numFmtId");
                _styles.Add(formats.TryGetValue(format, out var kind) ? kind : KindOfBuiltIn(format));
            }
        }
    }

    private static int NumberIn(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static NumberKind KindOfBuiltIn(int format) => format switch
    {
        9 or 10 => NumberKind.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => NumberKind.Date,
        _ => NumberKind.Plain,
    };

    private static NumberKind KindOfFormat(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var index = 0; index < code.Length; index++)
        {
            var letter = code[index];
            if (letter is '\\' or '_' or '*')
            {
                // The next character stands for itself, or for a blank.
                index++;
                continue;
            }

            quoted ^= letter == '"';
            bracketed = !quoted && (letter == '[' || (bracketed && letter != ']'));
            if (quoted || bracketed)
            {
                continue;
            }

            if (letter is '%' or 'y' or 'Y' or 'd' or 'D')
            {
                return letter == '%' ? NumberKind.Percent : NumberKind.Date;
            }
        }

        return NumberKind.Plain;
    }
}
