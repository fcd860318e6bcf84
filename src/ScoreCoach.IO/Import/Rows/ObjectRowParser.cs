using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Makes reports of objects with named values, one at a time, by the rules that files are read by. Nothing is known about
/// the rows to come: a date that only a whole column could settle is refused, and repeated reports are not noticed.
/// </summary>
internal sealed class ObjectRowParser(ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax) : IRowParser
{
    /// <summary>Objects of more shapes than this come from different places; what was learnt about the first shapes is given up.</summary>
    private const int MaxShapes = 64;

    private readonly ExamTable _exams = new(catalog, options.Exam, options.ExamMap);
    private readonly FieldParsers _fields = new(options, catalog.Recognition);
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly ObjectCells _cells = new();
    private Shape? _last;

    public ScoreReport? Parse(IReadOnlyList<KeyValuePair<string, string?>> row, Action<ImportIssue> onIssue)
    {
        var shape = ShapeOf(row);
        _cells.Fill(row);
        if (shape.Layout.IsUnusable || shape.Layout.IsLong)
        {
            onIssue(shape.Layout.IsLong ? LongIssue() : Unplaced(shape.Layout.Issues.First(issue => issue.Severity == IssueSeverity.Error)));
            return null;
        }

        var parser = ParserFor(shape, onIssue);
        var issue = parser.Unusable;
        ParsedRow parsed = default;
        if (issue is not null || !parser.Rows.TryParse(_cells, out parsed, out issue))
        {
            onIssue(Unplaced(issue!));
            return null;
        }

        foreach (var warning in parser.Rows.Warnings)
        {
            onIssue(Unplaced(warning));
        }

        return parser.Reports.Create(_cells, parsed);
    }

    private ImportIssue Unplaced(ImportIssue issue) => issue.For(syntax) with { Path = null, Line = 0, Column = null };

    private static ImportIssue LongIssue() => FieldIssue.Of(
        ImportIssueCode.MissingColumn, nameof(ReportField.Domain), null,
        "The objects hold one domain each; a report needs all of its domains in one object.",
        advice: "Write the objects to a file and import that: an import puts such rows together.");

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

            shape = new Shape(row.Select(pair => pair.Key).ToArray(), catalog, options);
            _shapes.Add(key, shape);
        }

        _last = shape;
        return shape;
    }

    /// <summary>The parser for the row's exam: which values are domains and which are attributes depends on it.</summary>
    private ExamParser ParserFor(Shape shape, Action<ImportIssue> onIssue)
    {
        var column = shape.Layout[ReportField.Exam];
        var name = column >= 0 ? Encoding.UTF8.GetString(CellText.Trim(_cells.Get(column))) : string.Empty;
        var editions = _exams.Find(name.Length > 0 ? name : options.Exam ?? string.Empty)?.Editions ?? [];
        var id = editions.Count == 0 ? string.Empty : editions[0].Id;
        if (!shape.Parsers.TryGetValue(id, out var parser))
        {
            var layout = shape.Layout.WithExams(editions.Count == 0 ? [] : [editions]);
            parser = new ExamParser(
                new RowParser(layout, catalog, options, _fields, path: null),
                new ReportFactory(layout, options, path: null),
                layout.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error));
            shape.Parsers.Add(id, parser);
            foreach (var notice in layout.Issues.Where(issue => issue.Severity != IssueSeverity.Error && shape.Said.Add(issue.Message)))
            {
                onIssue(Unplaced(notice));
            }
        }

        return parser;
    }

    private sealed record ExamParser(RowParser Rows, ReportFactory Reports, ImportIssue? Unusable);

    /// <summary>Objects with the same names in the same order.</summary>
    private sealed class Shape(string[] names, ExamCatalog catalog, ImportOptions options)
    {
        public ColumnLayout Layout { get; } = ColumnLayout.Create(names, catalog, options);

        public Dictionary<string, ExamParser> Parsers { get; } = new(StringComparer.Ordinal);

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

    /// <summary>The values of one object.</summary>
    private sealed class ObjectCells : IRowCells
    {
        private readonly CellBuffer _values = new();

        public long Line => 0;

        public long Row { get; private set; }

        public void Fill(IReadOnlyList<KeyValuePair<string, string?>> row)
        {
            Row++;
            _values.Clear();
            for (var column = 0; column < row.Count; column++)
            {
                _values.Set(column, row[column].Value);
            }
        }

        public ReadOnlySpan<byte> Get(int column) => _values.Get(column);
    }
}
