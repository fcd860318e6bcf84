using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Finds headers, units and maxima in rows of objects, and gives the rows around them their shapes: those that are held, and those that
/// come after.
/// </summary>
internal sealed class HeldHeaders(
    List<HeldObject> held, ObjectShapes shapes, ObjectHeaders headers, ObjectMaxima maxima, KnownHeaders known, ImportOptions options,
    Func<ImportIssue, ImportIssue> unplaced)
{
    /// <summary>Finds the shapes of the rows that are held, as soon as no more are waited for.</summary>
    public void Prepare()
    {
        ReadUnits();
        foreach (var shape in Waiting())
        {
            maxima.Look(shape, RowsOf(shape));
        }

        foreach (var shape in Waiting())
        {
            shape.Prepare(maxima);
        }

        ReadHeaders();
    }

    /// <summary>
    /// Reads the rows after a header by its names, as in a file: it comes from files that were put together before they became objects,
    /// whose properties have the names of the first one. Rows above the first header are titles. Returns what to
    /// report instead of the header.
    /// </summary>
    public HeldObject Continue(ObjectShape shape, StoredRow row)
    {
        var isFirst = !shape.HasRows;
        var places = shape.IsReady || known.AreHeader(shape.Names) ? [] : PlacesOf(shapes.LastKey, shape, 0);
        StoredRow[] titles = places.Length > ObjectHeaders.MaxTitles ? [] : [.. places.Select(place => held[place].Row!)];
        var header = headers.Read(shape.Header.Names, titles, row, isFirst, out var notice);
        if (titles.Length > 0)
        {
            held.RemoveAll(one => titles.Contains(one.Row));
            shape.Restart(RowsOf(shape));
        }

        shapes.Replace(shapes.LastKey, shapes.Find(header));
        return Report(null, notice);
    }

    /// <summary>
    /// Notices a row of units or maxima after rows that were read without: the rows after it are read with them. Returns what to report in
    /// its place; null where it is reported like any row.
    /// </summary>
    public HeldObject? TakeLate(ObjectShape shape, StoredRow row, object? source)
    {
        if (headers.UnitsIn(row, shape.Header.Names) is { } units)
        {
            var told = Report(source, NoticeOf(shape, units));
            if (!shape.Header.HasUnits(units))
            {
                shapes.Replace(shapes.LastKey, shapes.Find(shape.Header with { Units = units }, shape));
            }

            return told;
        }

        if (MaximumRow.Matters(options) && maxima.Take(shape, row))
        {
            shapes.Replace(shapes.LastKey, shapes.Find(shape.Header with { FirstRow = row.Line + 1 }, shape));
        }

        return null;
    }

    /// <summary>Adds the units that rows give to the names of the rows after them; to those before them where none follows.</summary>
    private void ReadUnits()
    {
        for (var index = 0; index < held.Count; index++)
        {
            // A row that was typed is a report, whatever its values are.
            if (held[index] is not { Source: not null, Key: { } key, Shape: { } shape, Row: { } row } || (shape.IsReady && shape.Layout.IsLong))
            {
                continue;
            }

            if (headers.IsOfSurvey(row, shape.Header.Names))
            {
                held[index] = Report(held[index].Source, RowIssues.HeaderRepeated() with { Row = row.Line });
                shape.Restart(RowsOf(shape));
                continue;
            }

            if (headers.UnitsIn(row, shape.Header.Names) is not { } units)
            {
                continue;
            }

            held[index] = Report(held[index].Source, NoticeOf(shape, units));
            if (shape.Header.HasUnits(units))
            {
                continue;
            }

            var others = PlacesOf(key, shape, 0);
            if (others.Length > 0)
            {
                Move(key, shape, others, index, shape.Header with { Units = units });
                continue;
            }

            // The row has properties of its own, because it lacks what the row of a person has.
            foreach (var other in held.Where(one => one.Key is not null).DistinctBy(one => (one.Key, one.Shape)).ToArray())
            {
                if (!other.Shape!.IsReady && headers.UnitsFor(units, shape.Header.Names, other.Shape.Header.Names) is { } moved)
                {
                    Move(other.Key!, other.Shape, PlacesOf(other.Key!, other.Shape, 0), index, other.Shape.Header with { Units = moved });
                }
            }
        }
    }

    /// <summary>
    /// Finds headers that only the values of the other rows show, and reads the rows after them by them. A row that was typed, and one that has
    /// no other of its kind, is never one: nothing would be read by it.
    /// </summary>
    private void ReadHeaders()
    {
        for (var index = 0; index < held.Count; index++)
        {
            if (held[index] is { Source: not null, Key: { } key, Shape: { HasStarted: false, Unusable: null, Layout.IsLong: false } shape, Row: { } row }
                && shape.Headers.IsOther(row, row.FieldCount)
                && PlacesOf(key, shape, 0).Length > 1)
            {
                var header = headers.Read(shape.Names, [], row, isFirst: false, out var notice);
                held[index] = Report(null, notice);
                Move(key, shape, PlacesOf(key, shape, index), index, header);
                foreach (var waiting in Waiting())
                {
                    waiting.Prepare(maxima);
                }
            }
        }
    }

    private ObjectShape[] Waiting() => [.. held.Select(one => one.Shape).OfType<ObjectShape>().Where(shape => !shape.IsReady).Distinct()];

    private IEnumerable<StoredRow> RowsOf(ObjectShape shape) => held.Where(one => one.Shape == shape).Select(one => one.Row!);

    /// <summary>Where held rows of a shape stand that have the same properties.</summary>
    private int[] PlacesOf(string key, ObjectShape shape, int first) =>
        [.. Enumerable.Range(first, held.Count - first).Where(place => held[place].Key == key && held[place].Shape == shape)];

    /// <summary>Gives rows another header: those after a row, or all where none follows.</summary>
    private void Move(string key, ObjectShape from, int[] places, int row, ObjectHeader header)
    {
        var to = shapes.Find(header);
        int[] moved = [.. places.Where(place => place > row)];
        foreach (var place in moved.Length > 0 ? moved : places)
        {
            held[place] = held[place] with { Shape = to };
            to.Observe(held[place].Row!);
        }

        if (!from.HasStarted)
        {
            from.Restart(RowsOf(from));
        }

        shapes.Replace(key, to);
    }

    /// <summary>What is reported instead of a row that is not one.</summary>
    public HeldObject Report(object? source, ImportIssue notice) => new(notice.Severity == IssueSeverity.SetAside ? source : null, null, null)
    {
        Notice = unplaced(notice) with { Row = notice.Row },
    };

    /// <summary>What to report about a row of units: one that comes again says nothing new.</summary>
    private static ImportIssue NoticeOf(ObjectShape shape, HeaderRow units) =>
        shape.Header.HasUnits(units) ? RowIssues.HeaderRepeated() with { Row = units.Line } : ObjectHeaders.UnitsFound(units);
}
