using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Samples;

/// <summary>A row that shows how many points are all of them.</summary>
/// <param name="Label">The text that indicates it.</param>
/// <param name="Row">Its cells.</param>
internal sealed record RowOfMaxima(string Label, StoredRow Row);
