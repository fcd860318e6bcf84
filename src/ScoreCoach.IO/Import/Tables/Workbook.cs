using System.Globalization;
using System.Text;
using System.Xml;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>What must be known of a workbook in the Open XML format before its sheets are read: which there are, their shared texts and formats.</summary>
internal sealed class Workbook
{
    /// <summary>The texts of a million rows of names and labels, and a lot more.</summary>
    private const long MaxSharedCharacters = 128L * 1024 * 1024;

    private const int MaxSheets = 1024;
    private const int MaxStyles = 65_536;

    private static readonly string[] RelationNamespaces =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

    private readonly List<string> _texts = [];
    private readonly List<NumberFormat> _styles = [];
    private readonly List<Worksheet> _sheets = [];

    private Workbook()
    {
    }

    /// <summary>The worksheets in their order, hidden ones too; sheets of charts and dialogs are none.</summary>
    public IReadOnlyList<Worksheet> Sheets => _sheets;

    /// <summary>Whether days are counted from 1904, as old programs on a Mac did.</summary>
    public bool StartsIn1904 { get; private set; }

    /// <exception cref="WorkbookException">The file is not a workbook, or it is damaged.</exception>
    public static Workbook Read(ReportSource source)
    {
        using var parts = new WorkbookParts(source.At(0));
        try
        {
            var workbook = new Workbook();
            workbook.Read(parts);
            return workbook;
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException or InvalidOperationException)
        {
            throw new WorkbookException("The workbook is damaged, or too large for a workbook of reports.", damaged);
        }
    }

    /// <summary>A shared text.</summary>
    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    public string TextOf(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < _texts.Count
            ? _texts[index]
            : throw new InvalidDataException("A cell names a shared text that the workbook does not have.");

    /// <summary>How numbers are shown in a cell's style; a cell that names none has the first.</summary>
    public NumberFormat FormatOf(ReadOnlySpan<char> style)
    {
        var isNumber = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        index = isNumber ? index : 0;
        return index < _styles.Count ? _styles[index] : NumberFormat.General;
    }

    private void Read(WorkbookParts parts)
    {
        var path = parts.RelationsOf(WorkbookParts.Root).FirstOrDefault(relation => relation.Kind == "officeDocument")?.Path
            ?? throw ArchiveKinds.Unsupported(parts);
        if (ArchiveKinds.IsBinaryWorkbook(parts, path))
        {
            throw new WorkbookException("The file is a binary workbook (XLSB).") { Advice = "Save it as XLSX or as CSV (UTF-8)." };
        }

        var relations = parts.RelationsOf(path);
        ReadSheets(parts, path, relations);
        if (relations.FirstOrDefault(relation => relation.Kind == "sharedStrings") is { } texts)
        {
            ReadTexts(parts, texts.Path);
        }

        if (relations.FirstOrDefault(relation => relation.Kind == "styles") is { } styles)
        {
            ReadStyles(parts, styles.Path);
        }
    }

    private void ReadSheets(WorkbookParts parts, string path, IReadOnlyList<WorkbookRelation> relations)
    {
        using var xml = parts.Open(path);
        var isWorkbook = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (!isWorkbook)
            {
                isWorkbook = xml.LocalName == "workbook" ? true : throw ArchiveKinds.Unsupported(xml.LocalName);
            }
            else if (xml.LocalName == "workbookPr")
            {
                StartsIn1904 = IsTrue(xml.GetAttribute("date1904"));
            }
            else if (xml.LocalName == "sheet")
            {
                AddSheet(xml, relations);
            }
        }
    }

    private void AddSheet(XmlReader xml, IReadOnlyList<WorkbookRelation> relations)
    {
        var name = xml.GetAttribute("name") ?? string.Empty;
        var id = RelationNamespaces.Select(space => xml.GetAttribute("id", space)).FirstOrDefault(found => found is not null);
        var relation = relations.FirstOrDefault(relation => relation.Id == id)
            ?? throw new WorkbookException($"The workbook is incomplete: the location of its sheet '{name}' is missing.");
        if (relation.Kind != "worksheet")
        {
            return;
        }

        if (relation.Path.Length == 0)
        {
            throw new WorkbookException($"The sheet '{name}' is in another file.");
        }

        if (_sheets.Count == MaxSheets || _sheets.Any(sheet => string.Equals(sheet.Path, relation.Path, StringComparison.OrdinalIgnoreCase)))
        {
            throw new WorkbookException("The workbook has more sheets than parts that hold them, or more than can be read.");
        }

        _sheets.Add(new Worksheet(name, xml.GetAttribute("state") is null or "visible", relation.Path, _sheets.Count));
    }

    private void ReadTexts(WorkbookParts parts, string path)
    {
        using var xml = parts.Open(path);
        var text = new StringBuilder();
        var total = 0L;
        var isText = false;
        var isSpoken = false;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                // How to pronounce a text is not part of it.
                text.Append(isText && !isSpoken ? xml.Value : string.Empty);
            }
            else if (xml.LocalName == "t")
            {
                isText = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (xml.LocalName == "rPh")
            {
                isSpoken = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text.Clear();
                if (xml.IsEmptyElement)
                {
                    _texts.Add(string.Empty);
                }
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                _texts.Add(SheetText.Decode(text.ToString()));
                total += text.Length + 16;
                if (total > MaxSharedCharacters)
                {
                    throw new WorkbookException("The workbook contains too much text for a workbook of reports.");
                }
            }
        }
    }

    private void ReadStyles(WorkbookParts parts, string path)
    {
        using var xml = parts.Open(path);
        var formats = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && formats.Count < MaxStyles)
            {
                formats[NumberIn(xml, "numFmtId")] = NumberFormat.Parse(xml.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (xml.LocalName == "cellXfs")
            {
                inCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" } && _styles.Count < MaxStyles)
            {
                var id = NumberIn(xml, "numFmtId");
                if (!formats.TryGetValue(id, out var format))
                {
                    formats[id] = format = NumberFormat.BuiltIn(id);
                }

                _styles.Add(format);
            }
        }
    }

    private static bool IsTrue(string? value) => value is "1" or "true" or "on";

    private static int NumberIn(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
