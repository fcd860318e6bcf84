namespace ScoreCoach.Tables;

/// <summary>A table of a flat export: its name, for formats that have several, and the one list of columns that every flat format shares.</summary>
internal abstract class FlatTable(string name, IReadOnlyList<FlatColumn> columns)
{
    public string Name => name;

    public IReadOnlyList<FlatColumn> Columns => columns;

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Header { get; } = [.. columns.Select(column => column.Name)];
}

/// <summary>Objects as the rows of a table.</summary>
internal sealed class FlatTable<T> : FlatTable
{
    private FlatTable(string name, IReadOnlyList<FlatColumn> columns, Func<T, IEnumerable<object?[]>> rowsOf)
        : base(name, columns) => RowsOf = rowsOf;

    /// <summary>The rows of an object: a value per column.</summary>
    public Func<T, IEnumerable<object?[]>> RowsOf { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rowsOf">What the rows of an object are made of.</param>
    /// <param name="columns">The columns.</param>
    public static FlatTable<T> Of<TRow>(string name, Func<T, IEnumerable<TRow>> rowsOf, params FlatColumn<TRow>[] columns) =>
        new(name, columns, value => rowsOf(value).Select(row => Array.ConvertAll(columns, column => column.ValueOf(row))));

    /// <summary>The same table of what holds the objects.</summary>
    public FlatTable<TWhole> Within<TWhole>(Func<TWhole, IEnumerable<T>> partsOf) => new(Name, Columns, whole => partsOf(whole).SelectMany(RowsOf));
}
