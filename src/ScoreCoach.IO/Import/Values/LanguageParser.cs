using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Reads the language of an exam: its name in English or in other languages, or its ISO 639 code, with a region or a script or without.
/// A name may stand among other words, such as a region.
/// </summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class LanguageParser
{
    private const int MaxTexts = 256;
    private const int MaxLength = 64;

    private static readonly ConditionalWeakTable<RecognitionRules, Dictionary<string, string>> Known = [];
    private readonly Dictionary<string, string> _names;
    private readonly Utf8Table<string?> _read = new(MaxTexts);

    public LanguageParser(RecognitionRules recognition) => _names = Known.GetValue(recognition, static rules => NamesOf(rules));

    /// <summary>The English name of the language in a trimmed cell; null when it is empty, or not a known language.</summary>
    public string? Find(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell.Length > 4 * MaxLength)
        {
            return null;
        }

        if (!_read.TryGet(cell, out var name))
        {
            _read.Add(cell, name = Find(CellText.Quote(cell)));
        }

        return name;
    }

    /// <summary>The English name of a language; null when it is not known.</summary>
    public string? Find(string text)
    {
        if (_names.TryGetValue(TextKey.Of(text), out var name))
        {
            return name;
        }

        var parts = text.Split(['-', '_'], StringSplitOptions.TrimEntries);
        return parts.Length is 2 or 3 && parts[0].Length is 2 or 3 && parts.All(part => part.Length is >= 2 and <= 4 && part.All(char.IsAsciiLetterOrDigit))
            ? _names.GetValueOrDefault(TextKey.Of(parts[0]))
            : FindInside(text);
    }

    // The longest name counts: one of two words may hold another of one. Two languages in one cell are none.
    private string? FindInside(string text)
    {
        var words = text.Split([' ', '(', ')', ',', '-', '/', ';', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < words.Length;)
        {
            var length = Math.Min(3, words.Length - first);
            while (length > 0 && !IsNamed(words.AsSpan(first, length), found))
            {
                length--;
            }

            first += Math.Max(1, length);
        }

        return found.Count == 1 ? found.First() : null;
    }

    // A code among words is a word of some other language, such as "no" or "it".
    private bool IsNamed(ReadOnlySpan<string> words, HashSet<string> found)
    {
        var key = TextKey.Of(string.Concat(words.ToArray()));
        if ((key.Length <= 3 && key.All(char.IsAsciiLetter)) || !_names.TryGetValue(key, out var name))
        {
            return false;
        }

        found.Add(name);
        return true;
    }

    private static Dictionary<string, string> NamesOf(RecognitionRules recognition)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in recognition.Languages.Where(language => language.Count > 0))
        {
            foreach (var name in language)
            {
                names.TryAdd(TextKey.Of(name), language[0]);
            }
        }

        return names;
    }
}
