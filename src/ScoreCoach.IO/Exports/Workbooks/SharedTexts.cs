using System.Globalization;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>
/// The texts that the cells of a workbook share: a task that many sessions have is stored once. Texts that come when the table is full, and long
/// ones, stay in their cells, so that its memory is limited whatever is written.
/// </summary>
internal sealed class SharedTexts
{
    private const int Capacity = 65_536;
    private const int MaxLength = 512;

    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number of a text, as its cells write it; null for one that is not shared.</summary>
    public string? NumberOf(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (!_numbers.TryGetValue(text, out var number) && _texts.Count < Capacity)
        {
            _numbers.Add(text, number = _texts.Count.ToString(CultureInfo.InvariantCulture));
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>Writes the part of the workbook that holds them.</summary>
    public void CopyTo(Stream stream)
    {
        using var xml = SheetXml.Create(stream);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(SheetXml.Prefix, "sst", SheetXml.Namespace);
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _texts)
        {
            xml.WriteStartElement(SheetXml.Prefix, "si", SheetXml.Namespace);
            SheetXml.WriteText(xml, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
