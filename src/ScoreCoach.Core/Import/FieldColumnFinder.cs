namespace ScoreCoach;

/// <summary>
/// Finds the column of each known field among a file's headers. Names are ranked: the best header wins, the others
/// become attributes with a notice, and two of equal rank are an error.
/// </summary>
internal sealed class FieldColumnFinder
{
    /// <summary>Shorter names have too many neighbours that mean something else: "Store" is one edit from "Score".</summary>
    private const int ShortestNearMatch = 7;

    private readonly IReadOnlyList<string> _headers;
    private readonly string[] _keys;
    private readonly bool[] _taken;
    private readonly int[] _columns = new int[Enum.GetValues<ReportField>().Length];
    private readonly Dictionary<ReportField, IReadOnlyList<IReadOnlyList<string>>> _names;
    private readonly List<ImportIssue> _issues = [];

    public FieldColumnFinder(IReadOnlyList<string> headers, RecognitionRules recognition)
    {
        _headers = headers;
        _keys = headers.Select(header => TextKey.Of(header)).ToArray();
        _taken = new bool[headers.Count];
        Array.Fill(_columns, -1);
        _names = Names(recognition);
    }

    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>The column of each field, by the field's number; -1 for none.</summary>
    public int[] Columns => _columns;

    /// <summary>Takes a column for a field before anything is looked for.</summary>
    public void Assign(ReportField field, int column)
    {
        _columns[(int)field] = column;
        _taken[column] = true;
    }

    /// <summary>Takes a column out of what is looked at.</summary>
    public void Reserve(int column) => _taken[column] = true;

    /// <summary>Looks for every field that has no column yet.</summary>
    public void Find(bool lookForLong)
    {
        foreach (var field in Enum.GetValues<ReportField>())
        {
            if (field is not (ReportField.Domain or ReportField.Level))
            {
                Find(field);
            }
        }

        if (lookForLong)
        {
            FindLongLayout();
        }

        FindNear();
    }

    /// <summary>The header that is nearest to a field's names; null when none is near.</summary>
    public string? NearestHeader(ReportField field)
    {
        var free = Enumerable.Range(0, _headers.Count).Where(column => !_taken[column]).Select(column => _headers[column]).ToArray();
        return _names[field].SelectMany(group => group).Select(name => NearestName.Among(name, free)).FirstOrDefault(found => found is not null);
    }

    private static Dictionary<ReportField, IReadOnlyList<IReadOnlyList<string>>> Names(RecognitionRules recognition)
    {
        var byKey = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var (field, groups) in recognition.Fields)
        {
            byKey[TextKey.Of(field)] = groups;
        }

        // The field's own name always comes first: what the product writes, it reads.
        return Enum.GetValues<ReportField>().ToDictionary(
            field => field,
            field => byKey.TryGetValue(TextKey.Of(field.ToString()), out var groups) ? [[field.ToString()], .. groups] : (IReadOnlyList<IReadOnlyList<string>>)[[field.ToString()]]);
    }

    private void Find(ReportField field)
    {
        if (_columns[(int)field] >= 0)
        {
            return;
        }

        foreach (var group in _names[field])
        {
            var keys = group.Select(name => TextKey.Of(name)).ToHashSet(StringComparer.Ordinal);
            var found = Enumerable.Range(0, _keys.Length).Where(column => !_taken[column] && keys.Contains(_keys[column])).ToArray();
            if (found.Length == 0)
            {
                continue;
            }

            if (_columns[(int)field] >= 0)
            {
                _issues.AddRange(found.Select(column => NotUsed(field, column)));
            }
            else if (found.Length == 1)
            {
                Assign(field, found[0]);
            }
            else
            {
                _issues.Add(Ambiguous(field, found));
                Assign(field, found[0]);
            }
        }
    }

    /// <summary>Domain and Level count as fields only together; alone, such a column is like any other.</summary>
    private void FindLongLayout()
    {
        var issues = _issues.Count;
        var wasTaken = (bool[])_taken.Clone();
        Find(ReportField.Domain);
        Find(ReportField.Level);
        if (_columns[(int)ReportField.Domain] < 0 || _columns[(int)ReportField.Level] < 0)
        {
            _columns[(int)ReportField.Domain] = -1;
            _columns[(int)ReportField.Level] = -1;
            wasTaken.CopyTo(_taken, 0);
            _issues.RemoveRange(issues, _issues.Count - issues);
        }
    }

    private void FindNear()
    {
        foreach (var field in new[] { ReportField.CandidateId, ReportField.CandidateName, ReportField.Exam, ReportField.Attempt, ReportField.ExamDate })
        {
            if (_columns[(int)field] >= 0)
            {
                continue;
            }

            var near = Enumerable.Range(0, _keys.Length)
                .Where(column => !_taken[column] && _keys[column].Length >= ShortestNearMatch && IsNear(field, _keys[column]))
                .ToArray();
            if (near.Length == 1)
            {
                Assign(field, near[0]);
                _issues.Add(new ImportIssue
                {
                    Line = 1,
                    Column = near[0] + 1,
                    Field = field.ToString(),
                    Value = _headers[near[0]],
                    Code = ImportIssueCode.ColumnNearMatch,
                    Severity = IssueSeverity.Warning,
                    Message = $"The column '{_headers[near[0]]}' was taken for {field}.",
                    Suggestion = "If it is something else, rename it.",
                });
            }
        }
    }

    private bool IsNear(ReportField field, string key) => _names[field].SelectMany(group => group)
        .Select(name => TextKey.Of(name))
        .Any(name => name.Length >= ShortestNearMatch && NearestName.Distance(key, name, 1) == 1);

    private ImportIssue NotUsed(ReportField field, int column) => new()
    {
        Line = 1,
        Column = column + 1,
        Field = field.ToString(),
        Value = _headers[column],
        Code = ImportIssueCode.ColumnNotUsed,
        Severity = IssueSeverity.Notice,
        Message = $"'{_headers[_columns[(int)field]]}' is read as {field}; '{_headers[column]}' is kept as an attribute.",
        Suggestion = $"To read the other one, use -ColumnMap @{{ {field} = '{_headers[column]}' }}.",
    };

    private ImportIssue Ambiguous(ReportField field, int[] columns)
    {
        var names = string.Join("', '", columns.Select(column => _headers[column]));
        return new ImportIssue
        {
            Line = 1,
            Column = columns[1] + 1,
            Field = field.ToString(),
            Value = _headers[columns[1]],
            Code = ImportIssueCode.AmbiguousColumn,
            Message = $"The columns '{names}' are equally good matches for {field}.",
            Accepted = columns.Select(column => _headers[column]).ToArray(),
            Suggestion = $"Say which one it is with -ColumnMap @{{ {field} = '…' }}, or rename the others.",
        };
    }
}
