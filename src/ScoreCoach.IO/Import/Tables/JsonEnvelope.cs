using System.Buffers;
using System.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Finds the list of reports in a JSON text whose outermost value is an object around it: { "value": [ … ], "Count": 2 }, also
/// when the list lies an object or two deeper. Reads the text once and keeps nothing of it but names.
/// </summary>
internal sealed class JsonEnvelope(Stream stream, JsonNames names)
{
    /// <summary>Lists that lie deeper belong to a report.</summary>
    private const int MaxDepth = 4;

    /// <summary>How deep the names of members are looked at: down to those of a report in an object of an element of the deepest list.</summary>
    private const int MaxTracked = MaxDepth + 3;

    private const int MaxNames = 256;
    private const int MaxName = 200;

    /// <summary>What is around a list of reports is short.</summary>
    private const int MaxFrame = 64 * 1024;

    private readonly List<Candidate> _lists = [];
    private readonly List<string> _outer = [];
    private readonly string[] _path = new string[MaxTracked + 1];
    private readonly bool[] _isArray = new bool[MaxTracked + 1];
    private readonly Candidate?[] _owner = new Candidate?[MaxTracked + 1];
    private readonly byte[] _text = new byte[MaxName];
    private int _textLength;
    private int _depth;

    /// <summary>The text without the elements of its lists, each of which is a list of their number instead.</summary>
    private readonly ArrayBufferWriter<byte> _frame = new();
    private readonly Dictionary<long, long> _counts = [];
    private int _listDepth;
    private long _listOffset;
    private long _listCount;

    private long _members;
    private long _objects;
    private long _numbered;
    private long _named;
    private long _exams;
    private long _sequence;
    private bool _isWhole;
    private bool _hasLevels;
    private long _identified;
    private bool _isIdentified;

    /// <summary>Whether the member of a report that was named last has the name of an id; one whose value is an object is not.</summary>
    private bool _mayBeId;
    private bool _isIdObject;
    private readonly Dictionary<string, int> _inner = new(StringComparer.Ordinal);

    /// <summary>Whether the lists that were found hold rows that are lists themselves.</summary>
    public bool HoldsRows { get; private set; }

    /// <summary>Where the columns of such rows are named; null when the first row names them.</summary>
    public JsonList? Columns { get; private set; }

    /// <summary>Whether the text holds an object for each column, in which the values of rows are numbered: { "exam": { "0": …, "1": … }, … }.</summary>
    public bool IsByColumn => _members > 1 && _objects == _members && _numbered > 0 && _named == 0;

    /// <summary>How the text maps ids to reports: its members are objects, each with an exam, or all alike where their names are ids; null when it does not.</summary>
    /// <param name="lists">The lists that may be the reports.</param>
    public JsonMap? FindMap(IReadOnlyList<JsonList> lists)
    {
        if (!_isWhole || _members == 0 || _objects != _members || IsByColumn || _outer.Exists(names.IsOfStructure))
        {
            return null;
        }

        var areAlike = lists.Count == 0 && _members > 1 && !_hasLevels && _inner.Values.Any(count => count * 2L > _members) && _outer.TrueForAll(name => name.Any(char.IsAsciiDigit));
        return _exams * 2 > _members || areAlike ? new JsonMap(FirstName, _identified * 2 > _members || _sequence == _members ? null : names.PersonId) : null;
    }

    /// <summary>The first member of the text.</summary>
    public string FirstName => _outer.FirstOrDefault() ?? string.Empty;

    /// <summary>What indicates that a list is one page of a longer one, as a clause; null when nothing does.</summary>
    public string? PageSign(JsonList list) =>
        _frame.WrittenCount < MaxFrame && _counts.TryGetValue(list.Offset, out var count) ? JsonPaging.Find(_frame.WrittenMemory, count, names.Words) : null;

    /// <summary>The lists that may be the reports: one when it is clear, several when it is not, none when the text has another form.</summary>
    public IReadOnlyList<JsonList> Find()
    {
        _isWhole = ReadWhole();
        TakeId(_mayBeId);
        if (!_isWhole)
        {
            return [];
        }

        // An object that names an exam or a person is a report itself, unless a list in it names people.
        var lists = _lists.FindAll(list => list.HoldsObjects && !IsDomainList(list));
        var columns = _lists.Find(list => names.IsColumns(list.Name) && list is { IsStarted: true, HoldsLists: false });
        if (lists.TrueForAll(list => list == columns) && FindRows(columns) is { Count: > 0 } table)
        {
            return table;
        }

        lists = lists.Count > 0 || _lists.Exists(list => list.IsStarted) ? lists : _lists;
        lists = lists.Exists(list => !names.IsColumns(list.Name)) ? lists.FindAll(list => !names.IsColumns(list.Name)) : lists;
        var people = lists.FindAll(list => list.Names.Exists(names.IsPersonField));
        var rows = people.Count > 0 ? people : _outer.Exists(name => names.IsPersonField(name) || names.IsExamField(name)) ? [] : lists;
        if (rows.Count > 1)
        {
            var exams = rows.FindAll(list => list.Names.Exists(names.IsExamField));
            rows = exams.Count > 0 ? exams : rows;
        }

        return [.. rows.Select(list => new JsonList(list.Name, list.Offset, list.Line))];
    }

    /// <summary>The lists of rows that are lists; none when the text is another.</summary>
    private List<JsonList> FindRows(Candidate? columns)
    {
        // An object that names an exam is a report; one that names a person may only have a name itself.
        if (_outer.Exists(name => names.IsExamField(name) || (columns is null && names.IsPersonField(name))))
        {
            return [];
        }

        var rows = _lists.FindAll(list => list.HoldsLists && list != columns);
        rows = rows.Count == 0 && columns is not null ? [.. _lists.Where(list => !list.IsStarted).Take(1)] : rows;
        HoldsRows = rows.Count > 0;
        Columns = HoldsRows && columns is not null ? new JsonList(columns.Name, columns.Offset, columns.Line) : null;
        return [.. rows.Select(list => new JsonList(list.Name, list.Offset, list.Line))];
    }

    /// <summary>Entries that name a domain and its level, and neither a person nor an exam, are what one report says.</summary>
    private bool IsDomainList(Candidate list) =>
        list.Names.Exists(name => names.RankAsDomain(name) is not null) && list.Names.Exists(name => names.RankAsLevel(name) is not null)
        && !list.Names.Exists(name => names.IsExamField(name) || (names.IsPersonField(name) && names.RankAsDomain(name) is null));

    /// <summary>Reads the text; false when it is not one object.</summary>
    private bool ReadWhole()
    {
        var chunk = new byte[64 * 1024];
        var (offset, line, inText, escaped, ended) = (0L, 1L, false, false, false);
        int length;
        while ((length = stream.Read(chunk)) > 0)
        {
            for (var index = 0; index < length; index++)
            {
                var value = chunk[index];
                Frame(value, offset + index, inText);
                line += value == '\n' ? 1 : 0;
                if (inText)
                {
                    inText = escaped || value != '"';
                    escaped = !escaped && value == '\\';
                    if (inText && _depth <= MaxTracked && _textLength < MaxName)
                    {
                        _text[_textLength++] = value;
                    }

                    continue;
                }

                if (value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                {
                    continue;
                }

                if (ended || (_depth == 0 && value != '{'))
                {
                    return false;
                }

                if (value == '"')
                {
                    (inText, _textLength) = (true, 0);
                }

                Take(value, offset + index, line);
                ended = _depth == 0;
            }

            offset += length;
        }

        return ended;
    }

    /// <summary>Keeps what is around lists, and counts what is in the outermost of them.</summary>
    private void Frame(byte value, long offset, bool inText)
    {
        if (_listDepth == 0)
        {
            if (value == '[' && !inText)
            {
                (_listDepth, _listOffset, _listCount) = (_depth + 1, offset, 0);
            }

            Keep(value);
            return;
        }

        if (inText || value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            return;
        }

        if (_depth == _listDepth && value == ']')
        {
            _listDepth = 0;
            if (_counts.Count < MaxNames)
            {
                _counts.Add(_listOffset, _listCount);
            }

            foreach (var digit in Encoding.UTF8.GetBytes(FormattableString.Invariant($"{_listCount}]")))
            {
                Keep(digit);
            }
        }
        else if (_depth == _listDepth && (value == ',' || _listCount == 0))
        {
            _listCount++;
        }
    }

    private void Keep(byte value)
    {
        if (_frame.WrittenCount < MaxFrame)
        {
            _frame.GetSpan(1)[0] = value;
            _frame.Advance(1);
        }
    }

    private void Take(byte value, long offset, long line)
    {
        if (_depth <= MaxTracked && _isArray[_depth] && _owner[_depth] is { } list && value is not ((byte)'{' or (byte)'[' or (byte)']'))
        {
            // The first element is a text, a number or a word.
            list.IsStarted = true;
        }

        switch (value)
        {
            case (byte)'{' or (byte)'[':
                Enter(value == '[', offset, line);
                break;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1);
                break;
            case (byte)':' when _depth <= MaxTracked:
                TakeName();
                break;
            default:
                break;
        }
    }

    private void Enter(bool isArray, long offset, long line)
    {
        var parent = _depth++;
        if (_depth > MaxTracked)
        {
            return;
        }

        _isArray[_depth] = isArray;
        _owner[_depth] = null;
        var isFirst = parent > 0 && _isArray[parent] && _owner[parent] is { IsStarted: false };
        if (isFirst)
        {
            _owner[parent]!.IsStarted = true;
            (_owner[parent]!.HoldsObjects, _owner[parent]!.HoldsLists) = (!isArray, isArray);
            _owner[_depth] = isArray ? null : _owner[parent];
        }
        else if (!isArray && parent > 1 && !_isArray[parent] && names.IsContent(_path[parent]))
        {
            // What is in there is what the element says.
            _owner[_depth] = _owner[parent];
        }
        else if (isArray && parent is > 0 and <= MaxDepth && _lists.Count < MaxNames && IsPathOfObjects(parent))
        {
            _owner[_depth] = new Candidate(_path[parent], offset, line);
            _lists.Add(_owner[_depth]!);
        }

        _mayBeId &= parent != 2;
        _path[_depth] = string.Empty;
        _objects += parent == 1 && !isArray && !_isArray[1] ? 1 : 0;
    }

    private bool IsPathOfObjects(int depth)
    {
        for (var level = 1; level <= depth; level++)
        {
            if (_isArray[level] || (JsonNames.IsDerived(_path[level]) && !(level == depth && IsResults(_path[level]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the product derives bears this name, and so do the lists of many services.</summary>
    private static bool IsResults(string name) => string.Equals(name, "results", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts a member of the outermost object whose report has an id of its own, once.</summary>
    private void TakeId(bool isId)
    {
        _identified += isId && !_isIdentified ? 1 : 0;
        _isIdentified |= isId;
    }

    private void TakeName()
    {
        var name = Encoding.UTF8.GetString(_text, 0, _textLength);
        _path[_depth] = name;
        if (_depth == 1)
        {
            // Programs number rows from 0 or from 1.
            _sequence += name == FormattableString.Invariant($"{_members}") || name == FormattableString.Invariant($"{_members + 1}") ? 1 : 0;
            _members++;
            TakeId(_mayBeId);
            (_isIdentified, _mayBeId) = (false, false);
        }
        else if (_depth == 2 && !_isArray[2])
        {
            var isNumber = name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('0', '9');
            _numbered += isNumber ? 1 : 0;
            _named += isNumber ? 0 : 1;
            _exams += names.IsExamField(name) ? 1 : 0;
            _hasLevels |= names.RankAsLevel(name) is not null;
            TakeId(_mayBeId);
            _mayBeId = names.IsIdField(name);
            _isIdObject = names.IsPerson(name);
            if (_inner.Count < MaxNames || _inner.ContainsKey(name))
            {
                _inner[name] = _inner.GetValueOrDefault(name) + 1;
            }
        }

        else if (_depth == 3 && !_isArray[2] && !_isArray[3] && _isIdObject)
        {
            TakeId(names.IsIdField(name) || names.IsId(name));
        }

        if (_depth == 1 && _outer.Count < MaxNames)
        {
            _outer.Add(name);
        }
        else if (_depth > 1 && !_isArray[_depth] && _owner[_depth] is { } list && list.Names.Count < MaxNames)
        {
            list.Names.Add(name);
        }
    }

    private sealed class Candidate(string name, long offset, long line)
    {
        public string Name => name;
        public long Offset => offset;
        public long Line => line;
        public bool IsStarted { get; set; }
        public bool HoldsObjects { get; set; }
        public bool HoldsLists { get; set; }
        public List<string> Names { get; } = [];
    }
}
