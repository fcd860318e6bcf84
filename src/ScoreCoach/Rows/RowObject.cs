using System.Collections;
using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.Rows;

/// <summary>
/// Objects as rows of text: what Import-Csv and Import-Excel give, rows of data tables, dictionaries, and objects with objects
/// in them. A member that holds a table gives a column per entry, and so does a list of domains.
/// </summary>
internal sealed class RowObject
{
    private readonly MemberNames _names;
    private readonly NameParts _nameParts;
    private readonly MeasuredNumber _numbers;
    private readonly DomainCells _domains;
    private readonly SavedReport _reports;

    /// <summary>The lists of objects in the object that was read last.</summary>
    private readonly List<IList> _lists = [];

    /// <summary>How many columns the object had that was read last.</summary>
    private int _columns;

    /// <summary>Prepares reading.</summary>
    /// <param name="catalog">The exams, and the words by which fields are recognized.</param>
    public RowObject(ExamCatalog catalog)
    {
        _names = new(catalog);
        _nameParts = new(catalog.Recognition);
        _numbers = new(catalog.Recognition.Columns);
        _domains = new(catalog.Recognition, _names, _numbers);
        _reports = new(_domains);
    }

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
            var members = ObjectMembers.Of(source).ToArray();
            if (SavedReport.Is(source, members))
            {
                AddAll(row, _reports.Add(row, members, _lists) ?? [], parent: null);
                SavedReport.AddAttributes(row, members);
            }
            else
            {
                AddAll(row, members, parent: null);
            }
        }

        rows = _lists.Count > 0 ? RowsIn(row) : null;
        return row;
    }

    /// <summary>Adds the columns of a dictionary.</summary>
    public void AddEntries(List<KeyValuePair<string, string?>> row, IDictionary entries) => AddAll(row, ObjectMembers.EntriesOf(entries), parent: null);

    /// <summary>Reads an object whose values are texts, as Import-Csv gives them by the million; false for any other, and for what may be a report of ours.</summary>
    private static bool TryReadTexts(PSObject source, List<KeyValuePair<string, string?>> row)
    {
        foreach (var property in source.Properties)
        {
            var (name, value) = (property.Name, property.Value);
            if (value is not (null or string) || MemberNames.IsDomains(name))
            {
                return false;
            }

            row.Add(new(name, (string?)value));
        }

        return true;
    }

    /// <summary>The list of rows in an object that only stands around it; null where the object is a row itself.</summary>
    private IList? RowsIn(List<KeyValuePair<string, string?>> row)
    {
        var namesPerson = row.Exists(column => _names.IsIdentity(column.Key));
        var namesExam = row.Exists(column => _names.IsExam(column.Key));
        if (namesPerson && (namesExam || row.Exists(column => _names.IsDomain(column.Key))))
        {
            return null;
        }

        var ofPeople = _lists.FindAll(list => ObjectMembers.In(list[0])!.Any(member => _names.IsIdentity(member.Key)));
        return ofPeople.Count == 1 ? ofPeople[0] : _lists.Count == 1 && !namesPerson && !namesExam ? _lists[0] : null;
    }

    private void AddAll(List<KeyValuePair<string, string?>> row, IEnumerable<KeyValuePair<string, object?>> members, string? parent)
    {
        foreach (var (name, value) in members)
        {
            if (_domains.TryAdd(row, value is string && !MemberNames.IsDomains(name) ? null : value, _lists))
            {
                continue;
            }

            var nested = ObjectMembers.In(value);
            if (nested is not null && (parent is null || _names.IsField(parent)) && TryAddName(row, nested, parent, name))
            {
                continue;
            }

            // A domain may say more than its level.
            if (nested is not null && _names.IsDomain(name) && _domains.LevelIn(nested) is { } level)
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
                row.Add(new(parent is null ? name : NestedName(row, parent, name), ValueText.Of(value)));
            }
        }
    }

    /// <summary>Adds one column for an object of the parts of a person's name; false for anything else.</summary>
    private bool TryAddName(List<KeyValuePair<string, string?>> row, KeyValuePair<string, object?>[] members, string? parent, string name)
    {
        if (!_nameParts.IsName(name) || _nameParts.Join(members.Select(member => KeyValuePair.Create(member.Key, ValueText.Of(member.Value))), out var others) is not { } joined)
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
        return _names.IsField(both) ? both

            // The value of a field may be next to its maximum.
            : _names.IsField(parent) && _names.HoldsValue(name) && !row.Exists(column => TextKey.AreSame(column.Key, parent)) ? parent
            : _names.IsField(parent) && _numbers.IsMaximum(name) ? both
            : _names.IsPerson(parent) && !_names.IsField(name) && _nameParts.PartOf(name) is { } part ? part.ToString()

            // The name of a manager is not the name of the person.
            : row.Exists(column => TextKey.AreSame(column.Key, name)) || (_names.IsIdentity(name) && !_names.IsField(parent)) ? both
            : name;
    }
}
