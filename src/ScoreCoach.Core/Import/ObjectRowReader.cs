using System.Text;

namespace ScoreCoach;

/// <summary>
/// Reads reports from objects with named values, one at a time, by the rules that files are read by. Nothing is known about
/// the rows to come: a date that only a whole column could settle is refused, and repeated reports are not noticed.
/// </summary>
public sealed class ObjectRowReader : IRowReader
{
    /// <summary>Objects of more shapes than this come from different places; what was learnt about the first shapes is given up.</summary>
    private const int MaxShapes = 64;

    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly FieldReader _fields;
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly ArrayCells _cells = new();
    private Shape? _last;

    /// <summary>Builds a reader.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="catalog">The exams.</param>
    public ObjectRowReader(ImportOptions options, ExamCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        _options = options;
        _catalog = catalog;
        _fields = new FieldReader(options, catalog.Recognition);
    }

    /// <inheritdoc/>
    public ScoreReport? Read(IReadOnlyList<KeyValuePair<string, string?>> row, Action<ImportIssue> onIssue)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(onIssue);
        var shape = ShapeOf(row);
        _cells.Fill(row);
        if (shape.Layout.IsUnusable || shape.Layout.IsLong)
        {
            onIssue(shape.Layout.IsLong ? LongIssue() : Unplaced(shape.Layout.Issues.First(issue => issue.Severity == IssueSeverity.Error)));
            return null;
        }

        var reader = ReaderFor(shape, onIssue, out var unusable);
        if (unusable is not null)
        {
            onIssue(Unplaced(unusable));
            return null;
        }

        var report = reader!.Read(_cells, out var issue);
        if (issue is not null)
        {
            onIssue(Unplaced(issue));
        }

        foreach (var warning in reader.Warnings)
        {
            onIssue(Unplaced(warning));
        }

        return report;
    }

    private static ImportIssue Unplaced(ImportIssue issue) => issue with { Path = null, Line = 0, Column = null };

    private static ImportIssue LongIssue() => new()
    {
        Code = ImportIssueCode.MissingColumn,
        Field = nameof(ReportField.Domain),
        Message = "The objects hold one domain each; a report needs all of its domains in one object.",
        Suggestion = "Write the objects to a file and read it with Import-ScoreReport, which puts such rows together.",
    };

    private Shape ShapeOf(IReadOnlyList<KeyValuePair<string, string?>> row)
    {
        if (_last is not null && _last.Fits(row))
        {
            return _last;
        }

        var key = string.Join('\u001F', row.Select(pair => pair.Key));
        if (!_shapes.TryGetValue(key, out var shape))
        {
            if (_shapes.Count >= MaxShapes)
            {
                _shapes.Clear();
            }

            shape = new Shape(row.Select(pair => pair.Key).ToArray(), _catalog, _options);
            _shapes.Add(key, shape);
        }

        _last = shape;
        return shape;
    }

    /// <summary>The reader for the row's exam: which values are domains and which are attributes depends on it.</summary>
    private RowReader? ReaderFor(Shape shape, Action<ImportIssue> onIssue, out ImportIssue? unusable)
    {
        unusable = null;
        var column = shape.Layout[ReportField.Exam];
        var name = column >= 0 ? Encoding.UTF8.GetString(CellText.Trim(_cells.Get(column))) : string.Empty;
        var editions = _catalog.FindExam(name.Length > 0 ? name : _options.Exam ?? string.Empty);
        var id = editions.Count == 0 ? string.Empty : editions[0].Id;
        if (!shape.Readers.TryGetValue(id, out var reader))
        {
            var layout = shape.Layout.WithExams(editions.Count == 0 ? [] : [editions]);
            reader = (new RowReader(layout, _catalog, _options, _fields, path: null), layout.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error));
            shape.Readers.Add(id, reader);
            foreach (var notice in layout.Issues.Where(issue => issue.Severity != IssueSeverity.Error && shape.Said.Add(issue.Message)))
            {
                onIssue(Unplaced(notice));
            }
        }

        unusable = reader.Unusable;
        return reader.Reader;
    }

    /// <summary>Objects with the same names in the same order.</summary>
    private sealed class Shape(string[] names, ExamCatalog catalog, ImportOptions options)
    {
        public ColumnLayout Layout { get; } = ColumnLayout.Create(names, catalog, options);

        public Dictionary<string, (RowReader Reader, ImportIssue? Unusable)> Readers { get; } = new(StringComparer.Ordinal);

        /// <summary>What was said already about the columns.</summary>
        public HashSet<string> Said { get; } = new(StringComparer.Ordinal);

        public bool Fits(IReadOnlyList<KeyValuePair<string, string?>> row)
        {
            if (row.Count != names.Length)
            {
                return false;
            }

            for (var index = 0; index < names.Length; index++)
            {
                if (!string.Equals(row[index].Key, names[index], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The values of one object as UTF-8, in one buffer that is used again.</summary>
    private sealed class ArrayCells : IRowCells
    {
        private byte[] _buffer = new byte[1024];
        private int[] _ends = new int[16];
        private int _count;

        public long Line => 0;

        public long Row { get; private set; }

        public void Fill(IReadOnlyList<KeyValuePair<string, string?>> row)
        {
            Row++;
            _count = row.Count;
            if (_ends.Length < _count)
            {
                _ends = new int[_count];
            }

            var end = 0;
            for (var index = 0; index < _count; index++)
            {
                var text = row[index].Value ?? string.Empty;
                var needed = end + Encoding.UTF8.GetMaxByteCount(text.Length);
                if (needed > _buffer.Length)
                {
                    Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
                }

                end += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(end));
                _ends[index] = end;
            }
        }

        public ReadOnlySpan<byte> Get(int column)
        {
            if (column >= _count)
            {
                return default;
            }

            var start = column == 0 ? 0 : _ends[column - 1];
            return _buffer.AsSpan(start, _ends[column] - start);
        }
    }
}
