using System.Text;
using System.Xml;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>
/// The XML of what a workbook has by the million: rows, cells and texts. The library's own writer looks up the name of every element that it
/// writes, which takes twice as long; everything else is written by the library.
/// </summary>
internal static class SheetXml
{
    /// <summary>The prefix that the library writes.</summary>
    public const string Prefix = "x";

    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Writes to a stream, which stays open.</summary>
    public static XmlWriter Create(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),

        // Line ends in texts stay as they are, on every system.
        NewLineHandling = NewLineHandling.None,
    });

    /// <summary>Writes a text with the white space at its ends.</summary>
    public static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement(Prefix, "t", Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(WorkbookText.Encode(text));
        xml.WriteEndElement();
    }
}
