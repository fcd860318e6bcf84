namespace ScoreCoach;

/// <summary>Reads reports from rows that are no file: objects with named values, as a pipeline hands them on.</summary>
public interface IRowReader
{
    /// <summary>Reads one row.</summary>
    /// <param name="row">Name → text, in the order of the columns.</param>
    /// <param name="onIssue">Called for each issue.</param>
    /// <returns>The report; null when the row was refused.</returns>
    ScoreReport? Read(IReadOnlyList<KeyValuePair<string, string?>> row, Action<ImportIssue> onIssue);
}
