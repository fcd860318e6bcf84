using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>The words in a cell that indicate that nothing was reported, such as "n/a".</summary>
internal sealed class NotReportedWords
{
    private static readonly ConditionalWeakTable<RecognitionRules, NotReportedWords> Known = [];
    private readonly HashSet<string> _words;

    private NotReportedWords(RecognitionRules recognition) => _words = recognition.NotReported.Select(word => CellText.KeyOf(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of the data, made once: every table and thread asks for them.</summary>
    public static NotReportedWords Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new NotReportedWords(rules));

    /// <summary>Whether a text is blank or such a word. An error value of a spreadsheet, such as #N/A, is none.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || (text.Length <= 32 && text[0] is not ('#' or '=') && _words.Contains(CellText.KeyOf(text)));
    }

    /// <summary>Whether a cell is blank or such a word.</summary>
    public bool Contains(ReadOnlySpan<byte> cell) => Contains(CellText.Decode(cell, stackalloc char[CellText.ShortLength]));
}
