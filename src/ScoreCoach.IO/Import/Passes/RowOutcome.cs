using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>What became of one row.</summary>
/// <param name="Report">The report; null when the row was refused.</param>
/// <param name="Issue">Why it was refused; null when it was not.</param>
/// <param name="Warnings">What is odd about it.</param>
/// <param name="Cells">The row's cells, where they may go into the reject file.</param>
internal readonly record struct RowOutcome(ScoreReport? Report, ImportIssue? Issue, IReadOnlyList<ImportIssue> Warnings, StoredRow? Cells);
