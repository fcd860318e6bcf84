namespace ScoreCoach.IO.Import.Columns;

/// <summary>A column whose header names a domain.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Rank">How far the name is from the official one.</param>
internal sealed record DomainCandidate(int Column, int Rank);
