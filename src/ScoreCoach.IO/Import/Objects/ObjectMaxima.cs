using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// The objects that say how many points are all of them. They may have other properties than those of people, as no one took an exam there,
/// so that their cells are moved into the columns of the others.
/// </summary>
internal sealed class ObjectMaxima(KnownHeaders known, ExamCatalog catalog)
{
    private readonly HeaderMaximum _words = HeaderMaximum.Of(known.Recognition.Columns);
    private readonly List<(IReadOnlyList<string> Names, RowOfMaxima Row)> _found = [];

    /// <summary>Looks for them among the rows of a shape.</summary>
    public void Look(ObjectShape shape, IEnumerable<StoredRow> rows)
    {
        foreach (var row in MaximumRow.LabeledIn(rows, _words, column => IsDomain(shape.Names[column])).Where(row => _found.Count < RowsOfMaxima.MaxRows && !_found.Exists(other => other.Row.Row == row.Row)))
        {
            _found.Add((shape.Names, row));
        }
    }

    /// <summary>Takes a row after those that were held, if it is one and gives other maxima than those before it. False for any other row.</summary>
    public bool Take(ObjectShape shape, StoredRow row)
    {
        if (_found.Count == RowsOfMaxima.MaxRows || MaximumRow.LabeledIn([row], _words, column => IsDomain(shape.Names[column])).FirstOrDefault() is not { } labeled
            || _found.Exists(other => other.Names.SequenceEqual(shape.Names, StringComparer.Ordinal) && HaveSameCells(other.Row.Row, row)) || !shape.GivesMaxima(labeled))
        {
            return false;
        }

        _found.Add((shape.Names, labeled));
        return true;
    }

    /// <summary>Those that are not among the rows of a shape, moved into its columns; the last first.</summary>
    /// <param name="names">The names of its columns.</param>
    /// <param name="rows">Its rows.</param>
    public IReadOnlyList<RowOfMaxima> For(IReadOnlyList<string> names, IReadOnlyList<StoredRow> rows) => _found.Count == 0 ? []
        : [.. _found.Where(found => !rows.Contains(found.Row.Row)).Reverse().Select(found => found.Row with { Row = Move(found.Names, found.Row.Row, names) })];

    private static bool HaveSameCells(StoredRow one, StoredRow other) => one.FieldCount == other.FieldCount
        && Enumerable.Range(0, one.FieldCount).All(column => one.Get(column).SequenceEqual(other.Get(column)));

    private StoredRow Move(IReadOnlyList<string> from, StoredRow row, IReadOnlyList<string> to)
    {
        var names = new SameNames(catalog, from);
        int[] sources = [.. to.Select(names.Find)];
        return StoredRow.Copy(new MovedCells(row, sources), sources.Length, issue: null);
    }

    private bool IsDomain(string name) => known.NameOf(name) is { } found && !Enum.TryParse<ReportField>(found, out _);
}
