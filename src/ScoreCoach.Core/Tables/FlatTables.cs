namespace ScoreCoach.Tables;

/// <summary>The tables of an export. The columns of some follow from the objects, so that they are known when all of them are there.</summary>
internal sealed class FlatTables<T>
{
    private readonly Func<IReadOnlyList<T>, IReadOnlyList<FlatTable<T>>> _tablesOf;

    /// <summary>Tables with the same columns for all objects.</summary>
    /// <param name="main">The position of the table that formats with a single one have.</param>
    /// <param name="tables">The tables.</param>
    public FlatTables(int main, params FlatTable<T>[] tables) => (Main, Fixed, _tablesOf) = (main, tables, _ => tables);

    /// <summary>Tables with columns that follow from the objects.</summary>
    /// <param name="main">The position of the table that formats with a single one have.</param>
    /// <param name="tablesOf">The tables of objects.</param>
    public FlatTables(int main, Func<IReadOnlyList<T>, IReadOnlyList<FlatTable<T>>> tablesOf) => (Main, _tablesOf) = (main, tablesOf);

    /// <summary>The position of the table that formats with a single one have.</summary>
    public int Main { get; }

    /// <summary>The tables; null where they follow from the objects.</summary>
    public IReadOnlyList<FlatTable<T>>? Fixed { get; }

    /// <summary>The tables of objects.</summary>
    public IReadOnlyList<FlatTable<T>> Of(IReadOnlyList<T> values) => _tablesOf(values);
}
