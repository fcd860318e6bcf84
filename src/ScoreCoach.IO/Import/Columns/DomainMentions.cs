using System.Text.RegularExpressions;
using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Which headers mention domains, and what the words next to the names say about the values.</summary>
internal sealed partial class DomainMentions
{
    private readonly DomainMention?[] _found;
    private readonly HashSet<string> _levels;
    private readonly HashSet<string> _percentages;
    private readonly HashSet<string> _points;
    private readonly HashSet<string> _others;
    private readonly decimal?[] _maxima;
    private readonly bool[] _holdMaxima;

    public DomainMentions(IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options)
    {
        var index = DomainNameIndex.Of(catalog);
        var words = catalog.Recognition.Columns;
        HashSet<string> units = [.. words.Percentages.Concat(words.Points).Concat(words.OutOf).Concat(words.Maxima).SelectMany(HeaderWords.ListOf)];
        _found = [.. headers.Select(header => index.Find(PropertiesPattern().Replace(header, " ")) ?? FindBeforeUnit(header, catalog, units))];
        FindAdjacentTexts(headers, catalog);
        _levels = WordsOf(words.Levels);
        _percentages = WordsOf(words.Percentages);
        _points = WordsOf(words.Points);
        _others = WordsOf(words.Others);
        var maxima = HeaderMaximum.Of(words);
        (_maxima, _holdMaxima) = (new decimal?[headers.Count], new bool[headers.Count]);
        for (var column = 0; column < headers.Count; column++)
        {
            _maxima[column] = maxima.Find(headers[column]);
            _holdMaxima[column] = _maxima[column] is null && maxima.IsOfMaxima(headers[column]);
        }

        ReadsPoints = options.LevelUnit == LevelUnit.Points;
    }

    /// <summary>Whether the user said that domains have points.</summary>
    public bool ReadsPoints { get; }

    /// <summary>The domain that a header mentions; null when it mentions none, or several.</summary>
    public DomainMention? this[int column] => _found[column];

    /// <summary>Whether nothing is next to the name but words for levels, codes and numbers.</summary>
    public bool MentionsLevel(DomainMention mention) => mention.Others.All(_levels.Contains);

    public bool MentionsPercentage(DomainMention mention) => mention.Others.Any(_percentages.Contains);

    public bool MentionsPoints(DomainMention mention) => mention.Others.Any(_points.Contains);

    /// <summary>The points that are 100 percent, where the header says it, as "Modeling /20" does; null otherwise.</summary>
    public decimal? MaximumOf(int column) => _maxima[column];

    /// <summary>Whether a column is named after what can be reached, as "Modeling max" is, and not after what someone got.</summary>
    public bool HoldsMaxima(int column) => _holdMaxima[column];

    /// <summary>Whether a word next to the name indicates that the column holds something else.</summary>
    public bool MentionsOther(DomainMention mention) => mention.Others.Any(_others.Contains);

    /// <summary>The domain whose abbreviation stands before only a unit: "EDA (points)", "NLP /20". Next to other words, abbreviations mean too many things.</summary>
    private static DomainMention? FindBeforeUnit(string header, ExamCatalog catalog, HashSet<string> units)
    {
        var at = header.Length > 300 ? -1 : header.AsSpan().IndexOfAny("([/");
        var beside = at > 0 ? HeaderWords.ListOf(header[at..]) : [];
        if (beside.Length == 0 || !Array.TrueForAll(beside, word => units.Contains(word) || word.All(char.IsAsciiDigit)))
        {
            return null;
        }

        return FindBefore(header[..at], beside, catalog);
    }

    /// <summary>Abbreviations before a text in brackets that is behind the names of two other domains as well: "NLP (Actual)".</summary>
    private void FindAdjacentTexts(IReadOnlyList<string> headers, ExamCatalog catalog)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in Enumerable.Range(0, headers.Count).Where(column => _found[column] is not null && BracketOf(headers[column]) > 0))
        {
            var text = headers[column][BracketOf(headers[column])..];
            if (!texts.Add(text))
            {
                texts.Add($"{text}{text}");
            }
        }

        for (var column = 0; column < headers.Count; column++)
        {
            if (_found[column] is null && BracketOf(headers[column]) is > 0 and var at && headers[column][at..] is var text && texts.Contains($"{text}{text}"))
            {
                _found[column] = FindBefore(headers[column][..at], HeaderWords.ListOf(text), catalog);
            }
        }
    }

    private static int BracketOf(string header) => header.Length > 300 || !header.EndsWith(')') ? -1 : header.LastIndexOf('(');

    private static DomainMention? FindBefore(string abbreviation, string[] beside, ExamCatalog catalog)
    {
        var name = new DomainName(abbreviation);
        var domains = catalog.Outlines
            .Select(outline => (Outline: outline, Domain: DomainMatcher.TryFind(outline, name, out var domain) ? domain : -1))
            .Where(found => found.Domain >= 0)
            .ToDictionary(found => found.Outline, found => found.Domain);
        return domains.Count == 0 ? null : new DomainMention(domains, [.. beside.Where(word => !char.IsAsciiDigit(word[0]))]);
    }

    private static HashSet<string> WordsOf(IReadOnlyList<string> words) => words.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);

    // What a gradebook adds about the item: <Numeric MaxPoints:20 Weight:25>.
    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PropertiesPattern();
}
