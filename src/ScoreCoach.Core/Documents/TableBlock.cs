namespace ScoreCoach.Documents;

/// <summary>Rows of values under typed columns.</summary>
internal sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) : DocumentBlock;
