using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Reads the length of a bar from its segments, as people copy them from reports: "3/5", "3 of 5", "■■■□□" or "###--".</summary>
internal sealed class BarLengths
{
    private const int MaxLength = 100;
    private const string Filled = "\u25A0\u2588\u2593\u25AE\u25B0\u25CF\u2B1B\u25FC#=*";
    private const string Empty = "\u25A1\u2591\u2592\u25AF\u25B1\u25CB\u2B1C\u25FB-._";

    private static readonly ConditionalWeakTable<RecognitionRules, BarLengths> Known = [];
    private readonly HashSet<string> _between;

    private BarLengths(RecognitionRules recognition) => _between = TextKey.SetOf(recognition.Columns.OutOf);

    /// <summary>The reader for the words of the data, made once.</summary>
    public static BarLengths Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new BarLengths(rules));

    /// <summary>The length in percent; false for a text that does not show how long the whole bar is.</summary>
    public bool TryParse(ReadOnlySpan<char> text, CellNumber numbers, out decimal percent)
    {
        percent = 0;
        text = text.Trim();
        if (text.Length is < 2 or > MaxLength)
        {
            return false;
        }

        return LevelNumber.TryParse(text, numbers, out var number) ? number.Total is { } total && TryDivide(number.Value, total, out percent)
            : char.IsAsciiDigit(text[0]) ? TryParseWords(text, numbers, out percent)
            : TryCount(text, out percent);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words) => words.Trim() is var trimmed ? trimmed[(trimmed.LastIndexOf(' ') + 1)..] : default;

    private static bool TryDivide(decimal value, decimal total, out decimal percent)
    {
        percent = value >= 0 && total > 0 && value <= total ? value * 100 / total : -1;
        return percent >= 0;
    }

    private bool TryParseWords(ReadOnlySpan<char> text, CellNumber numbers, out decimal percent)
    {
        percent = 0;
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        return first > 0 && last > first && _between.Contains(TextKey.Of(LastWord(text[first..last])))
            && numbers.TryParse(text[..first], out var value) && numbers.TryParse(text[(last + 1)..], out var total)
            && TryDivide(value, total, out percent);
    }

    /// <summary>Counts drawn segments: filled ones, then empty ones. Without an empty one nothing shows how long the whole bar is.</summary>
    private static bool TryCount(ReadOnlySpan<char> text, out decimal percent)
    {
        percent = 0;
        text = text is ['[', .., ']'] or ['|', .., '|'] ? text[1..^1] : text;
        var (filled, empty) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                continue;
            }

            var isFilled = rune.IsBmp && Filled.Contains((char)rune.Value, StringComparison.Ordinal);
            if ((isFilled && empty > 0) || (!isFilled && !(rune.IsBmp && Empty.Contains((char)rune.Value, StringComparison.Ordinal))))
            {
                return false;
            }

            (filled, empty) = isFilled ? (filled + 1, empty) : (filled, empty + 1);
        }

        return filled > 0 && empty > 0 && TryDivide(filled, filled + empty, out percent);
    }
}
