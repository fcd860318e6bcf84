using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Recognizes the texts with which rows begin that are not reports: totals, averages, counts, test accounts.</summary>
internal sealed partial class SummaryWords
{
    private const int MaxLength = 200;
    private static readonly SearchValues<char> OddMarks = SearchValues.Create("%=([-–—:");
    private static readonly ConditionalWeakTable<SummaryRowWords, SummaryWords> Known = [];
    private readonly HashSet<string> _groups;
    private readonly HashSet<string> _blanks;
    private readonly HashSet<string> _testAccounts;
    private readonly HashSet<string> _starters;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _fillers;
    private readonly HashSet<string> _counted;
    private readonly string[] _phrases;
    private readonly IReadOnlyList<string> _percentiles;

    private SummaryWords(SummaryRowWords words)
    {
        _groups = TextKey.SetOf(words.Groups);
        _blanks = TextKey.SetOf(words.Blanks);
        _testAccounts = words.TestAccounts.Select(name => string.Join(' ', name.Split(' ').Select(word => TextKey.Of(word)))).ToHashSet(StringComparer.Ordinal);
        _starters = TextKey.SetOf(words.Starters);
        _words = TextKey.SetOf([.. words.Starters, .. words.Words]);
        _fillers = TextKey.SetOf(words.Fillers);
        _counted = TextKey.SetOf(words.Counted);
        _phrases = [.. TextKey.SetOf(words.Phrases)];
        _percentiles = words.Percentiles;
        Mark(MayBeginTestAccount, words.TestAccounts);
        Mark(MayBeginFigure, words.Starters);
        for (var value = 0; value < MayBeginFigure.Length; value++)
        {
            // What is not a letter may stand before one.
            MayBeginFigure[value] |= !char.IsAsciiLetter((char)value);
        }
    }

    /// <summary>The bytes with which addresses of test accounts begin, by their values.</summary>
    public bool[] MayBeginTestAccount { get; } = new bool[256];

    /// <summary>The bytes with which words for a figure begin, by their values.</summary>
    public bool[] MayBeginFigure { get; } = new bool[256];

    /// <summary>The words of the data, made once: every table asks for them.</summary>
    public static SummaryWords Of(SummaryRowWords words) => Known.GetValue(words, static known => new SummaryWords(known));

    /// <summary>Whether a text as a whole is one of a row without a person: it begins with such a word, or consists of nothing else.</summary>
    public bool IsSummary(ReadOnlySpan<char> text)
    {
        var found = Take(text);
        return found.Count > 0 && (_starters.Contains(found[0]) || HasPhrase(text) || IsCount(found)
            || (found.Exists(_words.Contains) && found.TrueForAll(word => _words.Contains(word) || _fillers.Contains(word) || word.Length == 1 || char.IsAsciiDigit(word[0]))));
    }

    /// <summary>
    /// Whether a text that is where people have names is no one's: people are called Max, Somme or Gesamt too, so that a word for a
    /// figure needs next to it a word that no name has, unless it stands alone.
    /// </summary>
    public bool IsNobody(ReadOnlySpan<char> text) => IsNobody(Take(text)) || HasPhrase(text) || IsOddlyWritten(text);

    /// <summary>Whether a text is a word for a figure alone, which is no one's name.</summary>
    public bool IsFigure(ReadOnlySpan<char> text) => Take(text) is [var word] && _starters.Contains(word);

    /// <summary>Whether a text has a word for a figure that is not a name: for headers, which name teams and groups as well.</summary>
    public bool NamesFigure(ReadOnlySpan<char> text) => Take(text).Exists(_starters.Contains);

    /// <summary>Whether a text is one word for a figure that people are called, too.</summary>
    public bool MayBeName(ReadOnlySpan<char> text) => Take(text) is [var word] && _words.Contains(word) && !_starters.Contains(word);

    /// <summary>Whether a text is a percentile, such as "P50": an id looks the same, so that its row has to lack something else.</summary>
    public bool IsPercentile(string text) => _percentiles.Any(sign => text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)
        && text.Length - sign.Length is 1 or 2 && text.AsSpan(sign.Length).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>Whether an e-mail address is that of a test account.</summary>
    public bool IsTestAccount(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('@');
        return sign > 0 && sign <= MaxLength && _testAccounts.Contains(string.Join(' ', Take(text[..sign]).Where(word => !char.IsAsciiDigit(word[0]))));
    }

    /// <summary>Whether a text names a group of people, such as "Region EMEA"; for rows that lack what a person's has.</summary>
    public bool NamesGroup(ReadOnlySpan<char> text) => Take(text).Exists(_groups.Contains);

    /// <summary>Whether a text has a word for a figure anywhere that is no one's id; for texts that are where people have ids with digits.</summary>
    public bool HasWord(ReadOnlySpan<char> text)
    {
        var found = Take(text);
        return found.Exists(_starters.Contains) || IsNobody(found) || HasPhrase(text) || IsOddlyWritten(text);
    }

    public bool IsSummary(ReadOnlySpan<byte> cell) => IsSummary(CellText.Decode(cell, stackalloc char[CellText.ShortLength]));

    private bool IsNobody(List<string> found)
    {
        if (found.Count <= 1)
        {
            return found.Count == 1 && _words.Contains(found[0]);
        }

        if (_starters.Contains(found[0]) && (IsCompany(found[1]) || found.Exists(word => char.IsAsciiDigit(word[0]))))
        {
            return true;
        }

        return IsCount(found) || (found.Exists(_words.Contains) && found.TrueForAll(word => IsCompany(word) || word.Length == 1 || char.IsAsciiDigit(word[0]))
            && (found.Exists(word => word.Length > 1 && _fillers.Contains(word)) || found.Exists(_starters.Contains)));
    }

    /// <summary>Whether a word means no one. Letters alone are initials.</summary>
    private bool IsCompany(string word) => word.Length > 1 && (_words.Contains(word) || _fillers.Contains(word));

    /// <summary>"2 candidates", "53 of 60 records": numbers and what they count.</summary>
    private bool IsCount(List<string> found) => found.Count > 1 && char.IsAsciiDigit(found[0][0])
        && found.TrueForAll(word => char.IsAsciiDigit(word[0]) || _counted.Contains(word)) && found.Exists(word => !char.IsAsciiDigit(word[0]));

    /// <summary>
    /// Whether a text is written as no name is: "25%", "n = 54", "(blank)", or with a word for a figure in brackets or behind a dash, as in
    /// "Berlin (avg)".
    /// </summary>
    private bool IsOddlyWritten(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength || !text.ContainsAny(OddMarks))
        {
            return false;
        }

        var written = text.ToString();
        return FigurePattern().IsMatch(written)
            || (BracketPattern().Match(written) is { Success: true } inside && (_blanks.Contains(TextKey.Of(inside.Groups["text"].ValueSpan)) || IsNobody(Take(inside.Groups["text"].ValueSpan))))
            || (LastWordPattern().Match(written) is { Success: true } last && _starters.Contains(TextKey.Of(last.Groups["word"].ValueSpan)));
    }

    [GeneratedRegex(@"^\s*(?:[0-9.,]+\s*%|\p{L}+\s*=\s*[0-9.,]+)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(@"^\s*[(\[](?<text>[^()\[\]]*)[)\]]\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"(?:[(\[]|\s[-–—]\s|:\s)\s*(?<word>\p{L}+)\.?\s*[)\]]?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastWordPattern();

    private static void Mark(bool[] starts, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            starts[Encoding.UTF8.GetBytes(word.ToLowerInvariant())[0]] = true;
            starts[Encoding.UTF8.GetBytes(word.ToUpperInvariant())[0]] = true;
        }
    }

    private bool HasPhrase(ReadOnlySpan<char> text)
    {
        var key = text.Length <= MaxLength ? TextKey.Of(text) : string.Empty;
        return Array.Exists(_phrases, phrase => key.StartsWith(phrase, StringComparison.Ordinal));
    }

    /// <summary>The words of a text, each as its key; runs of digits are words of their own.</summary>
    private static List<string> Take(ReadOnlySpan<char> text)
    {
        var found = new List<string>();
        text = text.Length <= MaxLength ? text : text[..MaxLength];
        for (var from = 0; from < text.Length;)
        {
            var isDigits = char.IsAsciiDigit(text[from]);
            var end = from;
            while (end < text.Length && (isDigits ? char.IsAsciiDigit(text[end]) : char.IsLetter(text[end]) || char.IsSurrogate(text[end])))
            {
                end++;
            }

            if (end > from)
            {
                found.Add(isDigits ? text[from..end].ToString() : TextKey.Of(text[from..end]));
            }

            from = Math.Max(end, from + 1);
        }

        found.RemoveAll(word => word.Length == 0);
        return found;
    }
}
