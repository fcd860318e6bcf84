namespace ScoreCoach.Files;

/// <summary>
/// Makes reports of in-memory rows: objects with named values, as a pipeline hands them on. The first rows are held, so that
/// the values of a column show what it holds; what becomes of each row is reported in the order of the rows.
/// </summary>
internal interface IRowParser
{
    /// <summary>Takes a row: name → text, in the order of the columns. The source is the object that it stands for; null for a row that was typed.</summary>
    void Add(IReadOnlyList<KeyValuePair<string, string?>> row, object? source);

    /// <summary>Takes something that is not a row, to be handed on instead.</summary>
    void AddOther(object other);

    /// <summary>Ends the holding: what became of all rows so far is reported.</summary>
    void Complete();
}
