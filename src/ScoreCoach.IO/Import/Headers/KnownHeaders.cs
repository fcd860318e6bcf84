using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>The texts that headers of score reports consist of: names of fields, names of domains, and what the user's own map names.</summary>
internal sealed class KnownHeaders
{
    private const int MaxLength = 300;
    private static readonly ReportField[] s_identity = [ReportField.CandidateId, ReportField.CandidateName, ReportField.FirstName, ReportField.LastName];
    private const string NotesField = "Notes";
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
    private readonly NamesInside _domainParts;
    private readonly ReportVocabulary[] _vocabularies;
    private readonly HashSet<string> _mapped;
    private readonly NotReportedWords _notReported;

    public KnownHeaders(ExamCatalog catalog, ImportOptions options)
    {
        Recognition = catalog.Recognition;
        foreach (var field in Enum.GetNames<ReportField>())
        {
            _fields[TextKey.Of(field)] = field;
        }

        foreach (var (field, groups) in catalog.Recognition.Fields)
        {
            foreach (var name in groups.SelectMany(group => group))
            {
                _fields.TryAdd(TextKey.Of(name), field);
            }
        }

        foreach (var header in options.ColumnMap.Select(pair => pair.Value))
        {
            _fields.TryAdd(TextKey.Of(ColumnLayout.Clean(header)), header);
        }

        foreach (var name in ColumnLayout.RejectColumns)
        {
            _fields.TryAdd(TextKey.Of(name), name);
        }

        foreach (var domain in catalog.Outlines.SelectMany(outline => outline.Domains))
        {
            _domains.UnionWith(domain.Names.Select(name => TextKey.Of(name)));
        }

        _vocabularies = [.. catalog.Vocabularies];
        _mapped = options.LevelMap.Keys.Select(text => CellText.KeyOf(text)).ToHashSet(StringComparer.Ordinal);
        UsedWords = new UsedWords(options);
        _notReported = NotReportedWords.Of(catalog.Recognition);
        _fields.Remove(string.Empty);
        _domains.Remove(string.Empty);
        _domainParts = new NamesInside(_domains);
    }

    /// <summary>The words of the user's own maps that occurred.</summary>
    public UsedWords UsedWords { get; }

    /// <summary>The words by which files call fields and values.</summary>
    public RecognitionRules Recognition { get; }

    /// <summary>Whether a text is the whole name of a field or a domain.</summary>
    public bool Knows(string text) => text.Length <= MaxLength && TextKey.Of(DomainName.WithoutWeight(ColumnLayout.Clean(text))) is { Length: > 0 } key
        && (_fields.ContainsKey(key) || _domains.Contains(key));

    /// <summary>Whether a text is a level, or indicates that there is none.</summary>
    public bool IsValue(string text) => _mapped.Contains(CellText.KeyOf(text)) || _notReported.Contains(text.AsSpan())
        || Array.Exists(_vocabularies, vocabulary => vocabulary.TryFind(text, out _));

    /// <summary>How many different fields and domains a row of cells names.</summary>
    public int CountIn(IReadOnlyList<string> cells)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (NameOf(cell) is { } name)
            {
                found.Add(name);
            }
        }

        return found.Count;
    }

    /// <summary>Whether a row of cells names enough fields and domains to be a header of score reports: three, or two that are half of it.</summary>
    public bool AreHeader(IReadOnlyList<string> cells)
    {
        var known = CountIn(cells);
        return known >= 3 || (known == 2 && cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) <= 4);
    }

    /// <summary>Whether a header names a column of what reports say: a domain, a level, a score or a result. A list of people names none.</summary>
    public bool NameResults(IReadOnlyList<string> cells) => cells.Any(cell => NameOf(cell) is { } name
        && (!Enum.TryParse<ReportField>(name, out var field) ? name != NotesField && !ColumnLayout.RejectColumns.Contains(name)
            : field is ReportField.Level or ReportField.Score or ReportField.Result));

    /// <summary>Whether a header names a column by which people are distinguished.</summary>
    public bool NamePeople(IReadOnlyList<string> names) => names.Any(name => Array.Exists(
        s_identity, field => FieldNames.Of(Recognition).Find(field, TextKey.Of(ColumnLayout.Clean(name)), name, 0) is not null));

    /// <summary>The field or the domain that a cell names; null for any other text.</summary>
    public string? NameOf(string cell)
    {
        if (cell.Length > MaxLength || TextKey.Of(DomainName.WithoutWeight(ColumnLayout.Clean(cell))) is not { Length: > 0 } key)
        {
            return null;
        }

        return _fields.TryGetValue(key, out var field) ? field
            : _domains.Contains(key) ? key
            : _domainParts.FindIn(key);
    }
}
