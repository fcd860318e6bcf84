namespace ScoreCoach.IO.Import.Columns;

/// <summary>A column whose header names a field.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Rank">The number of the group of headers, the best first.</param>
/// <param name="IsUncertain">Whether its values can rule it out.</param>
/// <param name="NeedsValues">Whether it counts only if its values fit.</param>
/// <param name="IsComposed">Whether its header is on no list, but made of known words.</param>
internal sealed record FieldCandidate(int Column, int Rank, bool IsUncertain, bool NeedsValues, bool IsComposed = false);
