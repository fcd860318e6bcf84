namespace ScoreCoach.IO.Import.Tables;

/// <summary>Cells of a sheet that are merged into one; rows are counted from 1, columns from 0.</summary>
internal readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
