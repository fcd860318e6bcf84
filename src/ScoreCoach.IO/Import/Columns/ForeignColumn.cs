using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>A column that bears the name of a domain of an exam that the file is not about.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Exam">Whose domain it is.</param>
/// <param name="IsWholeOutline">Whether the file has the domains of that exam and none of its own, so that whatever is in the column belongs to it.</param>
internal sealed record ForeignColumn(int Column, CatalogEntry Exam, bool IsWholeOutline);
