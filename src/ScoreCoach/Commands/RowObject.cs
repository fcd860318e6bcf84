using System.Collections;
using System.Data;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>
/// Objects as rows of text: what Import-Csv and Import-Excel give, rows of data tables, dictionaries, and objects with objects
/// in them. A member that holds a table gives a column per entry, and so does a list of domains.
/// </summary>
/// <param name="catalog">The exams, and the words by which fields are recognized.</param>
internal sealed class RowObject(ExamCatalog catalog)
{
    /// <summary>What PowerShell adds to the row of a data table.</summary>
    private static readonly HashSet<string> DataRowMembers =
        new(["RowError", "RowState", "Table", "ItemArray", "HasErrors"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _fields = KeysOf(
        catalog.Recognition, catalog.Recognition.Fields.Keys.Where(field => field is not (nameof(ReportField.Domain) or nameof(ReportField.Level))));

    private readonly HashSet<string> _identities = KeysOf(
        catalog.Recognition,
        [nameof(ReportField.CandidateId), nameof(ReportField.CandidateName), nameof(ReportField.FirstName), nameof(ReportField.LastName)]);

    private readonly NameParts _nameParts = new(catalog.Recognition);
    private readonly HashSet<string> _people = KeysOf(catalog.Recognition, [nameof(ReportField.CandidateId)]);
    private readonly HashSet<string> _exams = KeysOf(catalog.Recognition, [nameof(ReportField.Exam)]);
    private readonly HashSet<string> _domainNames = KeysOf(catalog.Recognition, [nameof(ReportField.Domain)]);
    private readonly HashSet<string> _values = TextKey.SetOf(catalog.Recognition.Members.Values);

    /// <summary>The lists of objects in the object that was read last.</summary>
    private readonly List<IList> _lists = [];

    /// <summary>How many columns the object had that was read last.</summary>
    private int _columns;

    private readonly MeasuredNumber _numbers = new(catalog.Recognition.Columns);

    private LevelMembers? _levels;

    private readonly Lazy<HashSet<string>> _domains = new(() => catalog.Outlines
        .SelectMany(outline => outline.Domains.SelectMany(domain => domain.Names))
        .Select(name => TextKey.Of(name))
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>The columns of an object.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Read(PSObject? source) => Read(source, out _);

    /// <summary>The columns of an object.</summary>
    /// <param name="source">The object.</param>
    /// <param name="rows">The list of rows in it, where it only stands around them, as services answer: { "value": […], "Count": 2 }; otherwise null.</param>
    public IReadOnlyList<KeyValuePair<string, string?>> Read(PSObject? source, out IList? rows)
    {
        _lists.Clear();
        rows = null;
        var row = new List<KeyValuePair<string, string?>>(_columns);
        if (source is { BaseObject: PSCustomObject } && TryReadTexts(source, row))
        {
            _columns = row.Count;
            return row;
        }

        row.Clear();
        if (source is not null)
        {
            var members = MembersOf(source).ToArray();
            if (IsReport(source, members))
            {
                AddReport(row, members);
            }
            else
            {
                AddAll(row, members, parent: null);
            }
        }

        rows = _lists.Count > 0 ? RowsIn(row) : null;
        return row;
    }

    /// <summary>Reads an object whose values are texts, as Import-Csv gives them by the million; false for any other, and for what may be a report of ours.</summary>
    private static bool TryReadTexts(PSObject source, List<KeyValuePair<string, string?>> row)
    {
        foreach (var property in source.Properties)
        {
            var (name, value) = (property.Name, property.Value);
            if (value is not (null or string) || IsDomains(name))
            {
                return false;
            }

            row.Add(new(name, (string?)value));
        }

        return true;
    }

    private static bool IsDomains(string name) => name.Length >= nameof(ScoreReport.Domains).Length && TextKey.AreSame(name, nameof(ScoreReport.Domains));

    /// <summary>The list of rows in an object that only stands around it; null where the object is a row itself.</summary>
    private IList? RowsIn(List<KeyValuePair<string, string?>> row)
    {
        var namesPerson = row.Exists(column => _identities.Contains(TextKey.Of(column.Key)));
        var namesExam = row.Exists(column => _exams.Contains(TextKey.Of(column.Key)));
        if (namesPerson && (namesExam || row.Exists(column => _domains.Value.Contains(TextKey.Of(column.Key)))))
        {
            return null;
        }

        var ofPeople = _lists.FindAll(list => NestedIn(list[0])!.Any(member => _identities.Contains(TextKey.Of(member.Key))));
        return ofPeople.Count == 1 ? ofPeople[0] : _lists.Count == 1 && !namesPerson && !namesExam ? _lists[0] : null;
    }

    /// <summary>Adds the columns of a dictionary.</summary>
    public void AddEntries(List<KeyValuePair<string, string?>> row, IDictionary entries) => AddAll(row, EntriesOf(entries), parent: null);

    /// <summary>Whether an object is a report, or a plan, that was saved or came from another session.</summary>
    public static bool IsSavedReport(PSObject source) => source.TypeNames.Any(name => name is "Deserialized.ScoreCoach.ScoreReport" or "Deserialized.ScoreCoach.RetakePlan");

    /// <summary>Text that the reader reads back as the same value, in every culture.</summary>
    public static string? TextOf(object? value) => value is PSObject wrapped && IsSavedEnum(wrapped) ? wrapped.ToString() : Unwrap(value) switch
    {
        null or DBNull => null,
        string text => text,
        Enum name => name.ToString(),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Beyond these, the number is rounded already, and the digits of an id are not its own.
        double number when Math.Abs(number) >= 1e15 => number.ToString("G15", CultureInfo.InvariantCulture),
        float number when Math.Abs(number) >= 1e7f => number.ToString("G7", CultureInfo.InvariantCulture),
        PSObject nested => nested.ToString() is { } shown && !shown.StartsWith("@{", StringComparison.Ordinal) ? shown : null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join("; ", many.Cast<object?>().Select(TextOf).Where(text => !string.IsNullOrEmpty(text))),
        var other => other.ToString() is { } text && text != other.GetType().ToString() ? text : null,
    };

    private static HashSet<string> KeysOf(RecognitionRules recognition, IEnumerable<string> fields) => fields
        .SelectMany(field => recognition.Fields.GetValueOrDefault(field)?.SelectMany(group => group).Append(field) ?? [field])
        .Select(name => TextKey.Of(name))
        .ToHashSet(StringComparer.Ordinal);

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>An enumeration that was saved is a number that shows a name.</summary>
    private static bool IsSavedEnum(PSObject value) =>
        value.BaseObject is int or byte or long && value.TypeNames.Any(name => name == "Deserialized.System.Enum");

    private static IEnumerable<KeyValuePair<string, object?>> MembersOf(PSObject source) => source.BaseObject switch
    {
        DataRow row => ColumnsOf(row),
        DataRowView view => ColumnsOf(view.Row),
        IDictionary table => EntriesOf(table),
        IEnumerable<KeyValuePair<string, object?>> entries => entries,
        _ => PropertiesOf(source),
    };

    private static IEnumerable<KeyValuePair<string, object?>> ColumnsOf(DataRow row) =>
        row.Table.Columns.Cast<DataColumn>().Select(column => KeyValuePair.Create<string, object?>(column.ColumnName, row[column]));

    private static IEnumerable<KeyValuePair<string, object?>> EntriesOf(IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            yield return KeyValuePair.Create(TextOf(entry.Key) ?? string.Empty, entry.Value);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(PSObject source)
    {
        var isDataRow = source.TypeNames.Any(name => name.EndsWith("System.Data.DataRow", StringComparison.Ordinal));
        return source.Properties
            .Where(property => !isDataRow || !DataRowMembers.Contains(property.Name))
            .Select(property => KeyValuePair.Create<string, object?>(property.Name, property.Value));
    }

    /// <summary>The members of a value that is a table or an object itself; null for any other value.</summary>
    private static KeyValuePair<string, object?>[]? NestedIn(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } nested => [.. PropertiesOf(nested)],
        PSObject { BaseObject: IDictionary table } => [.. EntriesOf(table)],
        IDictionary table => [.. EntriesOf(table)],
        IEnumerable<KeyValuePair<string, object?>> entries => [.. entries],
        IEnumerable<KeyValuePair<string, string?>> entries => [.. entries.Select(entry => KeyValuePair.Create<string, object?>(entry.Key, entry.Value))],
        DomainResult or DomainPriority => [.. PropertiesOf(PSObject.AsPSObject(value))],
        _ => null,
    };

    private static object? ValueIn(IEnumerable<KeyValuePair<string, object?>> members, string name) =>
        members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A report of ours: by its type, or by what only our reports show together, for those that went through a file.</summary>
    private static bool IsReport(PSObject source, KeyValuePair<string, object?>[] members) =>
        source.BaseObject is ScoreReport or RetakePlan || IsSavedReport(source)
        || ReportMembers.AreOfReport(members.Select(member => member.Key));

    private void AddReport(List<KeyValuePair<string, string?>> row, KeyValuePair<string, object?>[] members)
    {
        foreach (var name in ReportMembers.Fields)
        {
            var value = ValueIn(members, name);

            // ConvertTo-Json writes the number of a result.
            row.Add(new(name, name == nameof(ScoreReport.Result) && Unwrap(value) is long or int && value is not PSObject ? NameOf<ExamResult>(value) : TextOf(value)));
        }

        // The time says the day too; the day alone says no time.
        row.Add(new(nameof(ScoreReport.ExamDate), TextOf(ValueIn(members, nameof(ScoreReport.ExamTime))) is { Length: > 0 } time
            ? time
            : TextOf(ValueIn(members, nameof(ScoreReport.ExamDate)))));
        var domains = ValueIn(members, nameof(ScoreReport.Domains)) ?? ValueIn(members, nameof(RetakePlan.Priorities));
        if (!TryAddDomains(row, domains) && domains is not null && NestedIn(domains) is { } levels)
        {
            AddAll(row, levels, parent: null);
        }

        if (ValueIn(members, nameof(ScoreReport.Attributes)) is { } attributes)
        {
            AddAttributes(row, attributes);
        }
    }

    private static void AddAttributes(List<KeyValuePair<string, string?>> row, object attributes)
    {
        var entries = NestedIn(attributes) ?? [.. AttributeListText.Parse(Unwrap(attributes) as string).Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))];
        foreach (var (name, value) in entries)
        {
            if (!row.Exists(column => TextKey.AreSame(column.Key, name)))
            {
                row.Add(new(name, TextOf(value)));
            }
        }
    }

    private static string? NameOf<T>(object? value)
        where T : struct, Enum => Enum.GetName((T)Enum.ToObject(typeof(T), Convert.ToInt32(value, CultureInfo.InvariantCulture)));

    private void AddAll(List<KeyValuePair<string, string?>> row, IEnumerable<KeyValuePair<string, object?>> members, string? parent)
    {
        foreach (var (name, value) in members)
        {
            if (TryAddDomains(row, value is string && !IsDomains(name) ? null : value))
            {
                continue;
            }

            var nested = NestedIn(value);
            if (nested is not null && (parent is null || _fields.Contains(TextKey.Of(parent))) && TryAddName(row, nested, parent, name))
            {
                continue;
            }

            // A domain may say more than its level.
            if (nested is not null && _domains.Value.Contains(TextKey.Of(name)) && LevelIn(nested) is { } level)
            {
                row.Add(new(name, level));
                continue;
            }

            // One level down: what is deeper belongs to something else.
            if (nested is not null && parent is null)
            {
                AddAll(row, nested, name);
            }
            else
            {
                row.Add(new(parent is null ? name : NestedName(row, parent, name), TextOf(value)));
            }
        }
    }

    /// <summary>Adds one column for an object of the parts of a person's name; false for anything else.</summary>
    private bool TryAddName(List<KeyValuePair<string, string?>> row, KeyValuePair<string, object?>[] members, string? parent, string name)
    {
        if (!_nameParts.IsName(name) || _nameParts.Join(members.Select(member => KeyValuePair.Create(member.Key, TextOf(member.Value))), out var others) is not { } joined)
        {
            return false;
        }

        row.Add(new(parent is null ? name : NestedName(row, parent, name), joined));
        row.AddRange(others.Select(other => KeyValuePair.Create($"{name} {other.Key}", other.Value)));
        return true;
    }

    /// <summary>What a member of a member is called: candidate.id is "candidate id", levels.Modeling is "Modeling".</summary>
    private string NestedName(List<KeyValuePair<string, string?>> row, string parent, string name)
    {
        var both = $"{parent} {name}";
        return _fields.Contains(TextKey.Of(both)) ? both

            // The value of a field may be next to its maximum.
            : _fields.Contains(TextKey.Of(parent)) && _values.Contains(TextKey.Of(name)) && !row.Exists(column => TextKey.AreSame(column.Key, parent)) ? parent
            : _fields.Contains(TextKey.Of(parent)) && _numbers.IsMaximum(name) ? both
            : _people.Contains(TextKey.Of(parent)) && !_fields.Contains(TextKey.Of(name)) && _nameParts.PartOf(name) is { } part ? part.ToString()

            // The name of a manager is not the name of the person.
            : row.Exists(column => TextKey.AreSame(column.Key, name)) || (_identities.Contains(TextKey.Of(name)) && !_fields.Contains(TextKey.Of(parent))) ? both
            : name;
    }

    /// <summary>Adds a column per domain of a list of domains, or of the text that such a list shows; false for anything else.</summary>
    private bool TryAddDomains(List<KeyValuePair<string, string?>> row, object? value)
    {
        var list = Unwrap(value);
        if (list is string text)
        {
            return AddPairs(row, DomainListText.Parse(text));
        }

        if (list is not IEnumerable many || list is IDictionary)
        {
            return false;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var item in many)
        {
            if (PairOf(item) is not { } pair)
            {
                if (list is IList all && NestedIn(all[0]) is not null)
                {
                    _lists.Add(all);
                }

                return false;
            }

            pairs.Add(pair);
        }

        return AddPairs(row, pairs.Count == 0 ? null : pairs);
    }

    private static bool AddPairs(List<KeyValuePair<string, string?>> row, IReadOnlyList<KeyValuePair<string, string>>? pairs)
    {
        foreach (var (domain, level) in pairs ?? [])
        {
            row.Add(new(domain, level == nameof(PerformanceLevel.Unknown) ? null : level));
        }

        return pairs is not null;
    }

    private KeyValuePair<string, string>? PairOf(object? item)
    {
        if (Unwrap(item) is string text)
        {
            return DomainListText.Parse(text) is [var pair] ? pair : null;
        }

        if (NestedIn(item) is not { } members)
        {
            return null;
        }

        var name = TextOf(Array.Find(members, member => _domainNames.Contains(TextKey.Of(member.Key))).Value) ?? TextOf(ValueIn(members, "Name"))
            ?? members.Select(member => TextOf(member.Value)).FirstOrDefault(text => text is { Length: > 0 } && _domains.Value.Contains(TextKey.Of(text)));

        // A person's result is not that of a domain.
        return !string.IsNullOrEmpty(name) && LevelIn(members, namesReport: Array.Exists(members, member => _exams.Contains(TextKey.Of(member.Key)) || _people.Contains(TextKey.Of(member.Key)))) is { } level
            ? KeyValuePair.Create(name, level)
            : null;
    }

    /// <summary>The level that an object of a domain holds; null when it holds none.</summary>
    private string? LevelIn(KeyValuePair<string, object?>[] members, bool namesReport = false)
    {
        _levels ??= new LevelMembers(catalog.Recognition, _numbers);
        var texts = Array.ConvertAll(members, member => KeyValuePair.Create(member.Key, TextOf(member.Value)));
        if (_levels.Find(texts) is not { } found || (found.Kind == LevelMemberKind.Result && namesReport))
        {
            return null;
        }

        var isOurs = Array.Exists(members, member => LevelMembers.IsReported(member.Key));
        var level = found.Index < 0 ? string.Empty : LevelOf(members[found.Index].Value, isOurs);
        var reported = Array.Find(texts, member => LevelMembers.IsReported(member.Key)).Value;
        return !string.IsNullOrEmpty(reported) ? $"{reported}{ReportedLabel.LevelMark}{level}"
            : isOurs || found.Index < 0 ? level
            : _numbers.Complete(texts[found.Index].Key, level, texts.Where((_, index) => index != found.Index));
    }

    // ConvertTo-Json writes the number of a level.
    private static string LevelOf(object? level, bool isOurs) =>
        (isOurs && level is long or int ? NameOf<PerformanceLevel>(level) : TextOf(level)) ?? string.Empty;
}
