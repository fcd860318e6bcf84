using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// The maximum that a header names beside what it stands for: "Modeling /20", "Modeling (out of 50)", "Score (0-10)". Built once for the words
/// of a catalog.
/// </summary>
internal sealed partial class HeaderMaximum
{
    private static readonly ConditionalWeakTable<ColumnWords, HeaderMaximum> Known = [];

    /// <summary>Out of 100 is a percentage.</summary>
    private const decimal Percent = 100;

    private readonly HashSet<string> _before;
    private readonly HashSet<string> _maxima;
    private readonly HashSet<string> _points;

    private HeaderMaximum(ColumnWords words)
    {
        _before = words.OutOf.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);
        _points = words.Points.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);
        _maxima = words.Maxima.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);
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

    /// <summary>Whether a word of the header says that the column holds maxima, as in "Modeling max" and "Points possible".</summary>
    public bool IsOfMaxima(string header) => WordsIn(header).Any(_maxima.Contains);

    /// <summary>Whether a text says nothing but that maxima follow: a person may be called Max.</summary>
    public bool AreOfMaxima(string text) => WordsIn(text) is { Length: > 0 } words
        && words.Any(_maxima.Contains) && words.All(word => _maxima.Contains(word) || _points.Contains(word));

    /// <summary>Whether a text says in several words that maxima follow: one alone may also stand for the best of results.</summary>
    public bool AreSurelyOfMaxima(string text) => AreOfMaxima(text) && WordsIn(text).Length > 1;

    /// <summary>The words of a text; programs join them, as in "maxPoints".</summary>
    private static string[] WordsIn(string text) => HeaderWords.ListOf(text.Length > 300 ? text : JoinPattern().Replace(text, " "));

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JoinPattern();

    [GeneratedRegex(@"(?:(?<sign>/|\b0\s*[-–—])|\b(?<word>\p{L}+)[.:=]?)\s*(?<number>[0-9]{1,4})(?![0-9.,]*\s*%)(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
