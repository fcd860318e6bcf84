namespace ScoreCoach.IO.Import.Tables;

/// <summary>A chunk of a table that starts with a record, ends before another and keeps all rules, so that it can be read on its own.</summary>
internal readonly record struct TableChunk(TablePlace Start, TablePlace End);
