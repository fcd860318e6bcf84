using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Joins shapes of objects that hold one domain each: the rows of one report may have a property more or less, and it is whole only when
/// they are read together. What is a field in two shapes is one column, whatever it is called; other columns are identified by name.
/// </summary>
internal static class LongShapes
{
    /// <summary>The objects with one shape for all that hold a domain; as they were where their columns can't be put together.</summary>
    public static IReadOnlyList<HeldObject> Join(IReadOnlyList<HeldObject> held, Func<string[], ObjectShape> create)
    {
        var shapes = held.Select(one => one.Shape).OfType<ObjectShape>().Distinct().Where(shape => shape.Layout.IsLong).ToArray();
        if (shapes.Length < 2)
        {
            return held;
        }

        var names = new List<string>();
        var fields = new Dictionary<ReportField, int>();
        var sources = new Dictionary<ObjectShape, int[]>();
        foreach (var shape in shapes)
        {
            if (Place(shape, names, fields) is not { } places)
            {
                return held;
            }

            sources.Add(shape, places);
        }

        var joined = create([.. names]);
        var rows = held.Select(one => one.Shape is { } shape && sources.TryGetValue(shape, out var places) ? one with { Shape = joined, Row = Move(one.Row!, places, names.Count) } : one).ToArray();
        var seen = 0;
        foreach (var row in rows.Where(one => one.Shape == joined))
        {
            if (seen++ == TableSample.MaxRows)
            {
                joined.Prepare();
            }

            joined.Observe(row.Row!);
        }

        joined.Prepare();
        return joined.People is not null && fields.All(field => joined.Layout[field.Key] == field.Value) ? rows : held;
    }

    /// <summary>Which of the joined columns each column of a shape is; null when two of them would be the same.</summary>
    private static int[]? Place(ObjectShape shape, List<string> names, Dictionary<ReportField, int> fields)
    {
        var places = new int[shape.Names.Count];
        for (var column = 0; column < places.Length; column++)
        {
            var field = Enum.GetValues<ReportField>().Cast<ReportField?>().FirstOrDefault(field => shape.Layout[field!.Value] == column);
            var name = shape.Names[column];
            if (field is not { } known || !fields.TryGetValue(known, out places[column]))
            {
                places[column] = names.FindIndex(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
            }

            if (places[column] < 0)
            {
                places[column] = names.Count;
                names.Add(name);
            }

            if (field is { } found)
            {
                fields.TryAdd(found, places[column]);
            }
        }

        return places.Distinct().Count() == places.Length ? places : null;
    }

    private static StoredRow Move(StoredRow row, int[] places, int columns)
    {
        var sources = new int[columns];
        Array.Fill(sources, -1);
        for (var column = 0; column < places.Length; column++)
        {
            sources[places[column]] = column;
        }

        return StoredRow.Copy(new MovedCells(row, sources), columns, issue: null);
    }
}
