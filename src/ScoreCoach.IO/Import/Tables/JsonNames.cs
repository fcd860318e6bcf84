using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>What the names of JSON members say about the structure: which objects are people, which lists hold a report's domains.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class JsonNames
{
    /// <summary>What the product calls the list of a report's domains, and what stands for a name where nothing better is there.</summary>
    private const string Domains = "domains";
    private const string Name = "name";
    private const string Title = "title";
    private const string Report = "report";

    private const int MaxKnown = 4096;

    /// <summary>What the product writes next to what it was reported: derived, or about where it was read.</summary>
    private static readonly HashSet<string> Derived = new(StringComparer.OrdinalIgnoreCase)
    {
        "schemaVersion", "$schema", "passingScore", "incomplete", "origin", "history", "notes", "results", "profile", "superseded",
    };

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _domainNames;
    private readonly HashSet<string> _levels;
    private readonly Dictionary<string, int> _people;
    private readonly Dictionary<string, int> _peopleNames;
    private readonly Dictionary<string, int> _exams;
    private readonly HashSet<string> _parts;
    private readonly HashSet<string> _contents;
    private readonly HashSet<string> _columns;
    private readonly HashSet<string> _questions;
    private readonly HashSet<string> _answers;
    private readonly HashSet<string> _values;
    private readonly List<string> _columnNames;
    private readonly List<string> _ids;

    public JsonNames(RecognitionRules recognition)
    {
        _domainNames = Ranks(recognition, nameof(ReportField.Domain));
        _levels = [.. Ranks(recognition, nameof(ReportField.Level)).Keys];
        _people = Ranks(recognition, nameof(ReportField.CandidateId));
        _peopleNames = Ranks(recognition, nameof(ReportField.CandidateName));
        _exams = Ranks(recognition, nameof(ReportField.Exam));
        Words = recognition.Members;
        Parts = new NameParts(recognition);
        Numbers = new MeasuredNumber(recognition.Columns);
        Levels = new LevelMembers(recognition, Numbers);
        PersonName = recognition.Fields.GetValueOrDefault(nameof(ReportField.CandidateName))?[0][0] ?? Name;
        PersonId = recognition.Fields.GetValueOrDefault(nameof(ReportField.CandidateId))?[0][0] ?? nameof(ReportField.CandidateId);
        _fields.UnionWith(recognition.Fields.Values.SelectMany(groups => groups).SelectMany(group => group).Select(header => TextKey.Of(header)));
        _ids = [.. TextKey.SetOf(Words.Ids)];
        _contents = TextKey.SetOf(Words.Contents);
        _columns = TextKey.SetOf(Words.Columns);
        _questions = TextKey.SetOf(Words.Questions);
        _answers = TextKey.SetOf(Words.Answers);
        _values = TextKey.SetOf(Words.Values);
        _columnNames = [.. Words.ColumnNames.Select(word => TextKey.Of(word))];
        _parts =
        [
            Report, .. _exams.Keys, .. Ranks(recognition, nameof(ReportField.Score)).Keys,
            .. Ranks(recognition, nameof(ReportField.Result)).Keys, .. Ranks(recognition, nameof(ReportField.Attempt)).Keys,
        ];
    }

    /// <summary>The header by which a person's name is found, whatever the person is called.</summary>
    public string PersonName { get; }

    /// <summary>The header by which a person's id is found.</summary>
    public string PersonId { get; }

    /// <summary>The names of members that lie inside or around reports.</summary>
    public MemberWords Words { get; }

    /// <summary>Puts the names of people together.</summary>
    public NameParts Parts { get; }

    /// <summary>Puts numbers together with the maxima and units next to them.</summary>
    public MeasuredNumber Numbers { get; }

    /// <summary>Finds the members that say how well a domain went.</summary>
    public LevelMembers Levels { get; }

    /// <summary>Whether a member is derived from others, or about where a report was read.</summary>
    public static bool IsDerived(string name) => Derived.Contains(name);

    /// <summary>Whether the product itself gives a member this name, in any case.</summary>
    public static bool IsDomains(string name) => string.Equals(name, Domains, StringComparison.OrdinalIgnoreCase);

    /// <summary>How well a member names the domain of an entry: 0 is best; null when it does not.</summary>
    public int? RankAsDomain(string name) => KeyOf(name) switch
    {
        Name => _domainNames.Count,
        Title => _domainNames.Count + 1,
        var key => _domainNames.TryGetValue(key, out var rank) ? rank : null,
    };

    /// <summary>How well a member gives the level of an entry: 0 is best; null when it does not.</summary>
    public int? RankAsLevel(string name) => Levels.RankAsLevel(name);

    /// <summary>Whether a member holds domains by name: "domains", "sections", "levels".</summary>
    public bool IsDomainMap(string name) =>
        KeyOf(name) is { Length: > 1 } key && (_domainNames.ContainsKey(key) || _levels.Contains(key) || (key[^1] == 's' && (_domainNames.ContainsKey(key[..^1]) || _levels.Contains(key[..^1]))));

    /// <summary>Whether an object of this name is a person: files have the ids of such persons, which are better than any id. A badge or a card is none.</summary>
    public bool IsPerson(string name) => _ids.Exists(id => _people.TryGetValue(KeyOf(name) + id, out var rank) && rank < _people.GetValueOrDefault(id, int.MaxValue));

    /// <summary>Whether a member names a person, or the exam.</summary>
    public bool IsPersonField(string name) => _people.ContainsKey(KeyOf(name)) || _peopleNames.ContainsKey(KeyOf(name)) || IsPerson(name);

    /// <summary>Whether a member of a person is its id.</summary>
    public bool IsId(string name) => _ids.Contains(KeyOf(name));

    /// <summary>Whether a member identifies a person.</summary>
    public bool IsIdField(string name) => _people.ContainsKey(KeyOf(name));

    public bool IsExamField(string name) => _exams.ContainsKey(KeyOf(name));

    /// <summary>Whether a member has a name that reports and what is around them have, and is not an id.</summary>
    public bool IsOfStructure(string name) => IsField(name) || IsPersonField(name) || IsExamField(name) || IsPart(name) || IsDomainMap(name) || IsContent(name)
        || IsColumns(name) || IsDerived(name) || Words.Paging.Concat(Words.Totals).Any(word => KeyOf(word) == KeyOf(name));

    /// <summary>Whether a member bears the name of what the product derives and many services give.</summary>
    public static bool IsResults(string name) => string.Equals(name, "results", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member may hold what a report says, with what a service adds around it.</summary>
    public bool IsContent(string name) => _contents.Contains(KeyOf(name));

    /// <summary>Whether a member may hold the names of columns whose rows are lists.</summary>
    public bool IsColumns(string name) => _columns.Contains(KeyOf(name));

    /// <summary>How well a member names a column: 0 is best; negative when it does not.</summary>
    public int RankAsColumn(string name) => _columnNames.IndexOf(KeyOf(name));

    /// <summary>Whether a member holds the question of an answer, or what was answered.</summary>
    public bool IsQuestion(string name) => _questions.Contains(KeyOf(name));
    public bool IsAnswer(string name) => _answers.Contains(KeyOf(name));

    /// <summary>Whether a member has the name of a column of a report.</summary>
    public bool IsField(string name) => _fields.Contains(KeyOf(name));

    /// <summary>The header of a member of a person.</summary>
    public string HeaderInPerson(string person, string member) =>
        _peopleNames.ContainsKey(KeyOf(member)) ? PersonName : Parts.PartOf(member) is { } part ? part.ToString() : _people.ContainsKey(KeyOf(person + member)) || !_fields.Contains(KeyOf(member)) ? $"{person}.{member}" : member;

    /// <summary>Whether an object of this name is a part of a report, such as its exam or its result.</summary>
    public bool IsPart(string name) => _parts.Contains(KeyOf(name));

    /// <summary>The header of a member of such a part.</summary>
    public string HeaderInPart(string part, string member) => _values.Contains(KeyOf(member)) && _fields.Contains(KeyOf(part)) ? part : !_fields.Contains(KeyOf(part + member)) && _fields.Contains(KeyOf(member)) ? member : $"{part}.{member}";

    private static Dictionary<string, int> Ranks(RecognitionRules recognition, string field)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var header in recognition.Fields.GetValueOrDefault(field)?.SelectMany(group => group) ?? [])
        {
            ranks.TryAdd(TextKey.Of(header), ranks.Count);
        }

        return ranks;
    }

    /// <summary>The key by which names are compared, as those of headers are.</summary>
    public string KeyOf(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            key = TextKey.Of(name);
            if (_keys.Count < MaxKnown)
            {
                _keys.Add(name, key);
            }
        }

        return key;
    }
}
