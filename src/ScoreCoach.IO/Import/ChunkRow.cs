namespace ScoreCoach.IO;

/// <summary>What became of one row of a part of a table.</summary>
/// <param name="Report">The report; null when the row was refused.</param>
/// <param name="Issue">Why it was refused; null when it was not.</param>
/// <param name="Warnings">What is odd about it.</param>
/// <param name="Cells">The row's cells, where a refused row is to be written.</param>
internal readonly record struct ChunkRow(ScoreReport? Report, ImportIssue? Issue, ImportIssue[] Warnings, StoredRow? Cells);
