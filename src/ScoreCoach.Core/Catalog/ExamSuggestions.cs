using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>
/// What a name that names no exam may stand for: the one rule, for typed names and for cells. A suggestion is a question, and never a
/// guess that would read one exam's report as another's: a name with another number is another exam, a code with another letter may be
/// one, and a title counts only where its words are those of the name.
/// </summary>
internal sealed class ExamSuggestions
{
    private const int MaxLength = 128;

    /// <summary>More exams than this are not a suggestion.</summary>
    private const int MaxSuggested = 5;

    /// <summary>A shorter name has too few letters for one of them to be a slip.</summary>
    private const int MinSlipLength = 4;

    /// <summary>A text of at least this many letters and digits is a code, not a word of a title with a digit.</summary>
    private const int MinCodeLength = 4;

    /// <summary>How much of a name and a title must be the same words where neither holds all words of the other.</summary>
    private const double MinShare = 0.8;

    /// <summary>The same where the title holds all words of the name.</summary>
    private const double MinShareOfPart = 0.5;

    private readonly ExamCatalog _catalog;
    private readonly Name[] _names;
    private readonly HashSet<string> _emptyWords;
    private readonly Dictionary<string, double> _weights;

    public ExamSuggestions(ExamCatalog catalog)
    {
        _catalog = catalog;
        _emptyWords = EmptyWords(catalog);
        _names =
        [
            .. catalog.Entries.SelectMany(entry => entry.LongNames
                .Prepend(entry.Id)
                .DistinctBy(name => ExamKey.Of(name))
                .Select(name => new Name(entry.Id, name, Letters(name), Digits(name), Words(name)))),
        ];

        // A word of many titles says less about an exam than one of a few.
        var exams = Math.Max(1, catalog.Entries.Count);
        _weights = _names
            .SelectMany(name => name.Words.Select(word => (word, name.Exam)))
            .Distinct()
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => 1 + Math.Log((double)exams / group.Count()), StringComparer.Ordinal);
    }

    /// <summary>What a name may stand for.</summary>
    public ExamSuggestion Find(string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > MaxLength)
        {
            return ExamSuggestion.None;
        }

        if (_catalog.Sharing(name) is { Count: > 0 } sharing)
        {
            return new(ExamSuggestionKind.Shared, sharing);
        }

        if (_catalog.PredecessorsOf(name) is { Count: > 0 } predecessors)
        {
            return new(ExamSuggestionKind.Announced, predecessors);
        }

        return FindLookalike(name) ?? FindShared(name) ?? FindNumber(name) ?? FindSlip(name) ?? FindTitle(name) ?? ExamSuggestion.None;
    }

    /// <summary>Exams that are still offered come first, then those that are not yet open, then retired ones.</summary>
    public static IReadOnlyList<string> OpenFirst(IEnumerable<CatalogEntry> entries) =>
    [
        .. entries.OrderBy(entry => entry.Status == ExamStatus.Retired).ThenBy(entry => entry.Status == ExamStatus.Beta).ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => entry.Id),
    ];

    /// <summary>Letters that look like digits, typed for them.</summary>
    private ExamSuggestion? FindLookalike(string name)
    {
        var key = ExamKey.Of(WithDigits(name));
        return key.Any(char.IsAsciiDigit) ? Near(_names.Where(known => ExamKey.Of(WithDigits(known.Text)) == key)) : null;
    }

    /// <summary>A name, or a code in it, that has the letters of exams and another number.</summary>
    private ExamSuggestion? FindNumber(string name)
    {
        if (OtherNumbers(name) is { } whole)
        {
            return whole;
        }

        var parts = name.Split([' ', '\t', '(', ')', '[', ']', ':', ',', ';', '/', '|'], StringSplitOptions.RemoveEmptyEntries);
        var codes = Array.FindAll(parts, part => ExamKey.Of(part).Length >= MinCodeLength && part.Any(char.IsAsciiDigit));

        // A text that holds a code of the catalog is not about another number.
        return Array.Exists(codes, code => _catalog.FindEntry(code) is not null) ? ExamSuggestion.None : codes.Select(OtherNumbers).FirstOrDefault(found => found is not null);
    }

    private ExamSuggestion? OtherNumbers(string name)
    {
        var (letters, digits, key) = (Letters(name), Digits(name), ExamKey.Of(name));
        if (digits.Length == 0)
        {
            return null;
        }

        var first = FirstPart(name);
        var found = _names
            .Where(known => known.Digits != digits
                && (letters.Length > 0 ? known.Letters == letters : known.Letters.Length == 0 && first.Length < key.Length && FirstPart(known.Text) == first))
            .ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        // A vendor whose codes end in a version calls the exam by the code without it, too, and so do titles with a version.
        var isVersion = Array.TrueForAll(found, known => known.Text != known.Exam || IsKnown(WithoutLastPart(known.Text)));
        return new(
            isVersion ? ExamSuggestionKind.OtherVersion : ExamSuggestionKind.OtherNumber,
            [
                .. OpenFirst(Entries(found)).OrderBy(code => isVersion ? 0 : NearestName.Distance(key, ExamKey.Of(code), key.Length)).Take(MaxSuggested),
            ]);
    }

    /// <summary>A name that several exams share, with words next to it that change nothing.</summary>
    private ExamSuggestion? FindShared(string name)
    {
        var words = ExamKey.WordsOf(name);
        var sharing = _catalog.Sharing(string.Concat(words.Where(word => !_emptyWords.Contains(word))));
        return sharing.Count > 0 ? new(ExamSuggestionKind.Shared, sharing) : null;
    }

    /// <summary>Two letters that changed places, one too many or one too few. Another letter may make it the code of another exam.</summary>
    private ExamSuggestion? FindSlip(string name)
    {
        var words = Words(name);
        var key = string.Concat(words);
        if (key.Length < MinSlipLength)
        {
            return null;
        }

        var digits = Digits(key);
        return Near(OfVendor(name).Where(known => known.Digits == digits && string.Concat(known.Words) is var other && IsSlip(key, other)));
    }

    private static bool IsSlip(string name, string known) =>
        known.Length >= MinSlipLength && NearestName.Distance(name, known, 1) == 1 && (name.Length != known.Length || name.Order().SequenceEqual(known.Order()));

    /// <summary>The titles that have the most words in common with a name, by how much they say.</summary>
    private ExamSuggestion? FindTitle(string name)
    {
        var words = Words(name);
        if (!Array.Exists(words, word => word.Any(char.IsLetter)))
        {
            return null;
        }

        var digits = Digits(string.Concat(words));
        var total = words.Sum(Weight);
        var ofVendor = OfVendor(name);
        var (isPart, holding, parts) = (false, new List<Name>(), new List<(Name Known, double Share)>());
        foreach (var known in ofVendor.Where(known => known.Words.Length > 0 && (digits.Length == 0 || known.Digits == digits)))
        {
            var common = Common(words, known.Words);
            var share = 2 * common.Sum(Weight) / (total + known.Words.Sum(Weight));
            if (common.Length == words.Length)
            {
                holding.Add(known);
                isPart |= share >= MinShareOfPart;
            }
            else if (share >= MinShare)
            {
                parts.Add((known, share));
            }
        }

        // Every title that has all words may be meant, however many more it has. Words that many titles have say nothing.
        return isPart ? Near(holding) : holding.Count > 0 ? null : parts.Count > 0 ? Near(parts.Where(part => part.Share == parts.Max(other => other.Share)).Select(part => part.Known)) : null;
    }

    /// <summary>The words of a title that are in a name, misspelled or not; each word of the name counts once.</summary>
    private static string[] Common(string[] name, string[] title)
    {
        var free = name.ToList();
        return [.. title.Where(word =>
        {
            var at = free.IndexOf(word);
            at = at >= 0 ? at : free.FindIndex(other => IsNear(other, word));
            if (at >= 0)
            {
                free.RemoveAt(at);
            }

            return at >= 0;
        })];
    }

    private static bool IsNear(string word, string known)
    {
        var edits = Math.Min(word.Length, known.Length) switch { < 5 => 0, < 9 => 1, _ => 2 };
        return edits > 0 && word[0] == known[0] && !word.Any(char.IsAsciiDigit) && NearestName.Distance(word, known, edits) <= edits;
    }

    /// <summary>The names of exams that a text may be about: those of the vendor that it names, or all.</summary>
    private IEnumerable<Name> OfVendor(string name)
    {
        var (reader, words) = (new ExamName(_catalog), ExamKey.WordsOf(name));
        var exams = _catalog.Entries.Where(entry => reader.MayBeOf(words, entry)).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return _names.Where(known => exams.Contains(known.Exam));
    }

    private ExamSuggestion? Near(IEnumerable<Name> names)
    {
        var exams = OpenFirst(Entries(names));
        return exams.Count is 0 or > MaxSuggested ? null : new(ExamSuggestionKind.Near, exams);
    }

    private IEnumerable<CatalogEntry> Entries(IEnumerable<Name> names) => names.Select(name => name.Exam).Distinct(StringComparer.Ordinal).Select(code => _catalog.FindEntry(code)!);

    private bool IsKnown(string name) => name.Length > 0 && (_catalog.FindEntry(name) is not null || _catalog.Sharing(name).Count > 0);

    private double Weight(string word) => _weights.GetValueOrDefault(word, 1);

    private string[] Words(string name) => [.. ExamKey.WordsOf(name).Where(word => !_emptyWords.Contains(word))];

    /// <summary>Words that are stated of every exam, and those that name a vendor. One that is in titles of other vendors' exams says more.</summary>
    private static HashSet<string> EmptyWords(ExamCatalog catalog)
    {
        var empty = TextKey.SetOf(catalog.Recognition.ExamWords);
        foreach (var vendor in catalog.Entries.GroupBy(entry => entry.VendorId, StringComparer.OrdinalIgnoreCase))
        {
            var words = vendor.First().VendorNames.SelectMany(ExamKey.WordsOf).ToHashSet(StringComparer.Ordinal);
            words.ExceptWith(catalog.Entries
                .Where(entry => !string.Equals(entry.VendorId, vendor.Key, StringComparison.OrdinalIgnoreCase))
                .SelectMany(entry => ExamKey.WordsOf(entry.Title)));
            empty.UnionWith(words);
        }

        return empty;
    }

    private static string Letters(string name) => string.Concat(ExamKey.Of(name).Where(character => !char.IsAsciiDigit(character)));

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));

    private static string FirstPart(string name) => ExamKey.WordsOf(name).FirstOrDefault() ?? string.Empty;

    private static string WithoutLastPart(string code) => code.LastIndexOf('-') is > 0 and var end ? code[..end] : string.Empty;

    private static string WithDigits(string name) => string.Concat(name.Select(character => character switch
    {
        'O' or 'o' => '0',
        'I' or 'i' or 'l' or '|' => '1',
        _ => character,
    }));

    private sealed record Name(string Exam, string Text, string Letters, string Digits, string[] Words);
}
