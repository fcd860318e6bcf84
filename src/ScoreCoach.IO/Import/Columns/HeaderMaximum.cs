using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// The maximum that a header names next to what it stands for: "Modeling /20", "Modeling (out of 50)", "Score (0-10)". Built once for the words
/// of a catalog.
/// </summary>
internal sealed partial class HeaderMaximum
{
    private static readonly ConditionalWeakTable<ColumnWords, HeaderMaximum> Known = [];

    /// <summary>Out of 100 is a percentage.</summary>
    private const decimal Percent = 100;

    /// <summary>Longer texts at the beginning of a row say more than that maxima follow.</summary>
    private const int MaxRowText = 100;

    private readonly HashSet<string> _before;
    private readonly HashSet<string> _possible;
    private readonly HashSet<string> _percentages;
    private readonly MaximumWords _maxima;

    /// <summary>The two bytes with which the text of a row of maxima can begin, and those with which it can end.</summary>
    private readonly bool[] _starts = new bool[1 << 16];
    private readonly bool[] _ends = new bool[1 << 16];

    private HeaderMaximum(ColumnWords words)
    {
        _before = words.OutOf.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);
        _possible = MaximumWords.SetOf(words.Possible);
        _percentages = MaximumWords.SetOf(words.Percentages);
        _maxima = new MaximumWords(words);
        foreach (var word in _maxima.Maxima.Concat(_maxima.Beside).SelectMany(word => new[] { word, word.ToUpperInvariant() }).Select(Encoding.UTF8.GetBytes).Where(word => word.Length > 1))
        {
            (_starts[PairOf(word)], _ends[PairOf(word.AsSpan(word.Length - 2))]) = (true, true);
        }
    }

    public static HeaderMaximum Of(ColumnWords words) => Known.GetValue(words, static known => new HeaderMaximum(known));

    /// <summary>The number; null where the header names none, or 100.</summary>
    public decimal? Find(string header)
    {
        if (header.Length > 300 || !header.Any(char.IsDigit))
        {
            return null;
        }

        foreach (var match in Pattern().Matches(header).Where(match => match.Groups["sign"].Success || _before.Contains(match.Groups["word"].Value.ToLowerInvariant())))
        {
            var number = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (number > 1 && number != Percent)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Whether a header indicates that its numbers are percentages, as in "Modeling (%)".</summary>
    public bool NamesPercent(string header) => header.Contains('%', StringComparison.Ordinal) || MaximumWords.WordsIn(header).Any(_percentages.Contains);

    /// <summary>Whether a word of the header indicates that the column holds maxima, as in "Modeling max" and "Points possible".</summary>
    public bool IsOfMaxima(string header) => _maxima.AreIn(header);

    /// <summary>Whether a text may indicate that maxima follow: ids and names show at their first and last letters that they do not.</summary>
    public bool MayBeOfMaxima(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && !IsOfWord(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && !IsOfWord(text[^1]))
        {
            text = text[..^1];
        }

        return text.Length is > 1 and <= MaxRowText && _starts[PairOf(text)] && _ends[PairOf(text[^2..])];
    }

    /// <summary>Whether a text says only that maxima follow: a person may be called Max.</summary>
    public bool AreOfMaxima(string text) => _maxima.AreAllOf(text);

    /// <summary>Whether a text of maxima names what can be reached, and not what was reached at best.</summary>
    public bool NamesPossible(string text) => MaximumWords.WordsIn(text).Any(_possible.Contains);

    /// <summary>Whether a text of maxima is one word, which can be someone's name.</summary>
    public static bool MayBeName(string text) => MaximumWords.WordsIn(text).Length == 1;

    /// <summary>Whether a text says in several words that maxima follow: one alone may also stand for the best of results.</summary>
    public bool AreSurelyOfMaxima(string text) => AreOfMaxima(text) && MaximumWords.WordsIn(text).Length > 1;

    private static bool IsOfWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value >= 0x80;

    /// <summary>Two bytes as a number, whether their letters are capitals or not.</summary>
    private static int PairOf(ReadOnlySpan<byte> text) => (Lower(text[0]) << 8) | Lower(text[1]);

    private static int Lower(byte value) => char.IsAsciiLetterUpper((char)value) ? value | 0x20 : value;

    [GeneratedRegex(@"(?:(?<sign>/|\b0\s*[-–—])|\b(?<word>\p{L}+)[.:=]?)\s*(?<number>[0-9]{1,4})(?![0-9.,]*\s*%)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
