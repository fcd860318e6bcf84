using System.Text.RegularExpressions;
using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Which headers mention domains, and what the words beside the names say about the values.</summary>
internal sealed partial class DomainMentions
{
    private readonly DomainMention?[] _found;
    private readonly HashSet<string> _levels;
    private readonly HashSet<string> _percentages;
    private readonly HashSet<string> _points;
    private readonly HashSet<string> _others;
    private readonly decimal?[] _maxima;

    public DomainMentions(IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options)
    {
        var index = DomainNameIndex.Of(catalog);
        var words = catalog.Recognition.Columns;
        _found = [.. headers.Select(header => index.Find(PropertiesPattern().Replace(header, " ")))];
        _levels = WordsOf(words.Levels);
        _percentages = WordsOf(words.Percentages);
        _points = WordsOf(words.Points);
        _others = WordsOf(words.Others);
        var maxima = HeaderMaximum.Of(words);
        _maxima = new decimal?[headers.Count];
        for (var column = 0; column < headers.Count; column++)
        {
            _maxima[column] = maxima.Find(headers[column]);
        }

        ReadsPoints = options.LevelUnit == LevelUnit.Points;
    }

    /// <summary>Whether the user said that domains have points.</summary>
    public bool ReadsPoints { get; }

    /// <summary>The domain that a header mentions; null when it mentions none, or several.</summary>
    public DomainMention? this[int column] => _found[column];

    /// <summary>Whether nothing stands beside the name but words for levels, codes and numbers.</summary>
    public bool SaysLevel(DomainMention mention) => mention.Others.All(_levels.Contains);

    public bool SaysPercentage(DomainMention mention) => mention.Others.Any(_percentages.Contains);

    public bool SaysPoints(DomainMention mention) => mention.Others.Any(_points.Contains);

    /// <summary>The points that are 100 percent, where the header says it, as "Modeling /20" does; null otherwise.</summary>
    public decimal? MaximumOf(int column) => _maxima[column];

    /// <summary>Whether a word beside the name says that the column holds something else.</summary>
    public bool SaysOther(DomainMention mention) => mention.Others.Any(_others.Contains);

    private static HashSet<string> WordsOf(IReadOnlyList<string> words) => words.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);

    // What a gradebook adds about the item: <Numeric MaxPoints:20 Weight:25>.
    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PropertiesPattern();
}
