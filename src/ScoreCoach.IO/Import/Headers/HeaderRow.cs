namespace ScoreCoach.IO.Import.Headers;

/// <summary>A record at the start of a table that may be its header.</summary>
/// <param name="Record">Its number among the records, from 1.</param>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Cells">Its cells, without the empty ones at the end; empty for a record that can't be a header.</param>
/// <param name="Excerpt">How it begins; empty for a blank record.</param>
internal sealed record HeaderRow(long Record, long Line, IReadOnlyList<string> Cells, string Excerpt);
