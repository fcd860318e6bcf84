namespace ScoreCoach.Files;

/// <summary>Makes reports of in-memory rows: objects with named values, as a pipeline hands them on.</summary>
internal interface IRowParser
{
    /// <summary>Makes the report of one row: name → text, in the order of the columns. Null when the row is refused.</summary>
    ScoreReport? Parse(IReadOnlyList<KeyValuePair<string, string?>> row, Action<ImportIssue> onIssue);
}
