using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Headers;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>The shapes of objects: by the names of their properties, and by the headers that rows among them give.</summary>
internal sealed class ObjectShapes(ImportOptions options, ExamCatalog catalog, KnownHeaders known, ObjectHeaders headers, ObjectMaxima maxima)
{
    /// <summary>Objects of more shapes than this come from different places; what was learned about the first shapes is given up.</summary>
    private const int MaxShapes = 64;

    private readonly Dictionary<string, ObjectShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectShape> _continued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _refusals = new(StringComparer.Ordinal);
    private ObjectShape? _last;
    private ObjectShape _current = null!;

    /// <summary>What the names of the last object's properties are looked up by.</summary>
    public string LastKey { get; private set; } = string.Empty;

    /// <summary>The shape by which an object is read.</summary>
    public ObjectShape ShapeOf(IReadOnlyList<KeyValuePair<string, string?>> row)
    {
        if (_last?.Fits(row) != true)
        {
            var header = new ObjectHeader([.. row.Select(pair => pair.Key)]);
            LastKey = header.Key;
            _last = Find(header);
            _current = _continued.GetValueOrDefault(LastKey, _last);
        }

        return _current;
    }

    /// <summary>From now on, rows with these properties are read by another header.</summary>
    public void Replace(string key, ObjectShape to)
    {
        _continued[key] = to;
        _current = key == LastKey ? to : _current;
    }

    /// <summary>The shape of a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="before">The shape of the rows before, which goes on with another header; null where nothing is known.</param>
    public ObjectShape Find(ObjectHeader header, ObjectShape? before = null)
    {
        var key = header.Key;
        if (!_shapes.TryGetValue(key, out var shape))
        {
            if (_shapes.Count >= MaxShapes)
            {
                _shapes.Clear();
                _refusals.Clear();
            }

            _shapes.Add(key, shape = Create(header));
            if (before is not null)
            {
                shape.GoOn(before, maxima);
            }
        }

        return shape;
    }

    /// <summary>A shape of its own, which no other object has.</summary>
    public ObjectShape Create(string[] names) => Create(new ObjectHeader(names));

    private ObjectShape Create(ObjectHeader header) => new(headers.NamesOf(header), header, catalog, options, known, () => _shapes.Values);

    /// <summary>The first row reports what is wrong with the columns, and later rows refer to it: among repetitions, the advice would be lost.</summary>
    public ImportIssue Briefly(ImportIssue issue, long row)
    {
        if (row == 0 || _refusals.TryAdd(issue.Message, row))
        {
            return issue;
        }

        return issue with { Message = FormattableString.Invariant($"Refused for the same reason as row {_refusals[issue.Message]}."), Accepted = [], Advice = null };
    }
}
