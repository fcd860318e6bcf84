namespace ScoreCoach.IO.Import.Rows;

/// <summary>An edition that was chosen for rows, with what their reports say about the choice.</summary>
internal sealed record ChosenEdition(EditionMapping Mapping, ReadOnlyList<string> Notes);
