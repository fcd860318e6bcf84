namespace ScoreCoach.Tables;

/// <summary>A column of a flat export.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What its values are.</param>
internal record FlatColumn(string Name, FlatKind Kind);

/// <summary>A column with what fills it.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="ValueOf">The value of a row; null for none.</param>
internal sealed record FlatColumn<TRow>(string Name, FlatKind Kind, Func<TRow, object?> ValueOf) : FlatColumn(Name, Kind);
