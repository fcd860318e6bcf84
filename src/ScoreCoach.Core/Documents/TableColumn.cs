namespace ScoreCoach.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Heading">The heading; empty for a column that needs none.</param>
/// <param name="Kind">What its values are, which shows how they are written and aligned.</param>
internal sealed record TableColumn(string Heading, CellKind Kind)
{
    /// <summary>Figures end below each other, all else begins below each other.</summary>
    public ColumnAlignment Alignment => Kind is CellKind.Number or CellKind.Weight or CellKind.Share or CellKind.Duration or CellKind.Workload
        ? ColumnAlignment.End
        : ColumnAlignment.Start;
}

/// <summary>The side on which the values of a column begin or end.</summary>
internal enum ColumnAlignment
{
    Start,
    End,
}
