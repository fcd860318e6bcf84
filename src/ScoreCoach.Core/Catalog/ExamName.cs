using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>
/// Reads a text that holds an exam's code and more: its title, the word "exam", the vendor, the address of the exam's page. The code
/// decides if everything next to it is a word that changes nothing, a vendor, or the exam's own title. Anything else is not guessed.
/// </summary>
internal sealed class ExamName
{
    /// <summary>A title that is cut off still is one from this length on, in letters and digits.</summary>
    private const int MinTitleStart = 10;

    /// <summary>A shorter title is a term that texts about other exams have, too.</summary>
    private const int MinTitleInside = 20;

    /// <summary>The maximum number of mistyped letters in a title.</summary>
    private const int MaxTitleEdits = 2;

    private const int MaxLength = 300;

    private readonly ExamCatalog _catalog;

    // Nearly every text is a code as it stands, and needs none of these.
    private readonly Lazy<HashSet<string>> _words;
    private readonly Lazy<(string Id, string Key)[]> _codes;
    private readonly Lazy<(string Id, string Key, string Short)[]> _titles;
    private readonly Lazy<(string Id, string Key, string Words)[]> _vendors;
    private string? _lastText;
    private (string? Code, string? Other) _last;

    public ExamName(ExamCatalog catalog)
    {
        _catalog = catalog;
        _words = new(() => [.. catalog.Recognition.ExamWords
            .Concat(catalog.Entries.SelectMany(entry => entry.VendorNames).Distinct(StringComparer.Ordinal).SelectMany(WordsOf))
            .Select(word => TextKey.Of(word))]);
        _vendors = new(() => [.. catalog.Entries.SelectMany(entry => entry.VendorNames.Select(name => (entry.VendorId, name)))
            .Distinct()
            .Select(vendor => (vendor.VendorId, TextKey.Of(vendor.name), Spaced(ExamKey.WordsOf(vendor.name))))
            .OrderByDescending(vendor => vendor.Item2.Length)]);
        _codes = new(() => [.. catalog.Entries.Select(entry => (entry.Id, ExamKey.Of(entry.Id)))]);
        _titles = new(() => [.. catalog.Entries
            .SelectMany(entry => entry.LongNames.Select(title => (entry.Id, ExamKey.Of(title))))
            .Distinct()
            .Select(title => (title.Id, title.Item2, WithoutWord(title.Item2)))]);
    }

    /// <summary>The exams that a text names: the code first, then that of another exam that the rest of the text names. None where it is not clear.</summary>
    public (string? Code, string? Other) Find(string text)
    {
        // A text that names no exam is searched again for the message that explains it.
        if (text != _lastText)
        {
            (_last, _lastText) = (Search(text), text);
        }

        return _last;
    }

    /// <summary>The exams whose code or whole title stands somewhere in a text, such as a line above a table: "Results of AI-103, spring 2026".</summary>
    public IReadOnlyList<string> FindInside(string text)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        var words = ExamKey.WordsOf(text);
        var found = new List<string>();
        for (var index = 0; index < words.Length; index++)
        {
            if (LengthOfCode(words, index, out var code) > 0)
            {
                found.Add(code!);
            }
        }

        // A title may begin like a longer one of another exam.
        var whole = string.Concat(words);
        var titles = _titles.Value.Where(title => title.Key.Length >= MinTitleInside && whole.Contains(title.Key, StringComparison.Ordinal)).ToArray();
        return [.. found.Concat(titles
            .Where(title => !Array.Exists(titles, other => other.Key.Length > title.Key.Length && other.Key.Contains(title.Key, StringComparison.Ordinal)))
            .Select(title => title.Id)).Distinct(StringComparer.Ordinal)];
    }

    private (string? Code, string? Other) Search(string text)
    {
        text = text.Trim();
        if (text.Length > MaxLength)
        {
            return default;
        }

        if (_catalog.FindEntry(text) is { } known)
        {
            return (known.Id, null);
        }

        if (FindAfterVendor(ExamKey.Of(text)) is { } own)
        {
            return (own, null);
        }

        text = LastSegment(text);
        var words = ExamKey.WordsOf(text);
        if (FindTitle([.. words]) is { } titled && MayBeOf(words, _catalog.FindEntry(titled)!))
        {
            return (titled, null);
        }

        var codes = new List<string>();
        var rest = new List<string>();
        for (var index = 0; index < words.Length;)
        {
            var length = LengthOfCode(words, index, out var code);
            if (length > 0)
            {
                codes.Add(code!);
            }
            else
            {
                rest.Add(words[index]);
            }

            index += Math.Max(1, length);
        }

        var exams = codes.Distinct(StringComparer.Ordinal).ToArray();
        return exams.Length switch
        {
            0 => (FindTitle(rest), null),
            1 => Agree(exams[0], rest),
            _ => (exams[0], exams[1]),
        } is var found && found.Item1 is { } exam && !MayBeOf(words, _catalog.FindEntry(exam)!) ? default : found;
    }

    /// <summary>Whether a text with these words may be about an exam: where it names a vendor, it is that of the exam.</summary>
    public bool MayBeOf(string[] words, CatalogEntry exam)
    {
        var text = Spaced(words);
        var named = Array.FindAll(_vendors.Value, vendor => text.Contains(vendor.Words, StringComparison.Ordinal));

        // A vendor may have another's name in its own.
        return named.Length == 0 || Array.Exists(named, vendor => vendor.Id == exam.VendorId || exam.VendorNames.Any(name => Spaced(ExamKey.WordsOf(name)).Contains(vendor.Words, StringComparison.Ordinal)));
    }

    private static string Spaced(string[] words) => $" {string.Join(' ', words)} ";

    /// <summary>What is left of a page's address: the last part of its path names the exam.</summary>
    private static string LastSegment(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        var end = text.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? text : text[..end]).TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>The words of a text: what is between spaces and punctuation.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isPart = index < text.Length && (char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]));
            if (isPart && start < 0)
            {
                start = index;
            }
            else if (!isPart && start >= 0)
            {
                yield return text[start..index];
                start = -1;
            }
        }
    }

    /// <summary>How many words from one on are the code of an exam: "AI", "103" or "ai103".</summary>
    private int LengthOfCode(string[] words, int first, out string? code)
    {
        code = null;
        if (!Array.Exists(_codes.Value, known => known.Key.StartsWith(words[first], StringComparison.Ordinal)))
        {
            return 0;
        }

        // A code may begin like a longer one of another exam.
        var (key, length) = (string.Empty, 0);
        for (var last = first; last < words.Length && last < first + 4; last++)
        {
            key += words[last];
            foreach (var (id, codeKey) in _codes.Value)
            {
                if (codeKey == key)
                {
                    (code, length) = (id, last - first + 1);
                }
            }
        }

        return length;
    }

    private (string? Code, string? Other) Agree(string code, List<string> rest)
    {
        var (whole, title) = (string.Concat(rest), WithoutWords(rest));
        if (title.Length == 0 || IsTitleOf(code, whole) || IsTitleOf(code, title))
        {
            return (code, null);
        }

        return (FindTitle(rest) ?? FindNearTitle(whole) ?? FindNearTitle(title)) is { } named ? (code, named == code ? null : named) : default;
    }

    /// <summary>Whether a text is the title of an exam, or nearly: a code says which of several exams with one title is meant.</summary>
    private bool IsTitleOf(string code, string title) => _catalog.Sharing(title).Contains(code)
        || (title.Length >= MinTitleStart && Array.Exists(_titles.Value, known => known.Id == code && (IsNear(title, known.Key) || IsNear(title, known.Short))));

    /// <summary>The exam of a vendor whose name stands before that of the exam.</summary>
    private string? FindAfterVendor(string key) => _vendors.Value
        .Where(vendor => key.Length > vendor.Key.Length && key.StartsWith(vendor.Key, StringComparison.Ordinal))
        .Select(vendor => _catalog.FindEntry(key.AsSpan(vendor.Key.Length)) is { } entry && entry.VendorId == vendor.Id ? entry.Id : null)
        .FirstOrDefault(code => code is not null);

    private string WithoutWords(List<string> words) => string.Concat(words.Where(word => !_words.Value.Contains(word)));

    /// <summary>The exam that words are the title of: all of them, or without those at its ends, or anywhere, that fit every exam.</summary>
    private string? FindTitle(List<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            for (var end = words.Count; end > start; end--)
            {
                if (FindTitle(string.Concat(words[start..end])) is { } code)
                {
                    return code;
                }

                if (!_words.Value.Contains(words[end - 1]))
                {
                    break;
                }
            }

            if (!_words.Value.Contains(words[start]))
            {
                break;
            }
        }

        return WithoutWords(words) is var title && title.Length < words.Sum(word => word.Length) ? FindTitle(title) : null;
    }

    private string? FindTitle(string title) => title.Length > 0 ? _catalog.FindEntry(title)?.Id : null;

    /// <summary>The exam with a title that starts like a text, or that is a letter or two from it; null where two exams have one.</summary>
    private string? FindNearTitle(string title)
    {
        if (title.Length < MinTitleStart)
        {
            return null;
        }

        var near = _titles.Value
            .Where(known => IsNear(title, known.Key) || IsNear(title, known.Short))
            .Select(known => known.Id)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return near.Length == 1 ? near[0] : null;
    }

    private string WithoutWord(string key) => _words.Value.FirstOrDefault(word => word.Length > 3 && key.StartsWith(word, StringComparison.Ordinal)) is { } word ? key[word.Length..] : key;

    private static bool IsNear(string title, string known) =>
        known.StartsWith(title, StringComparison.Ordinal) || NearestName.Distance(title, known, MaxTitleEdits) <= MaxTitleEdits;
}
