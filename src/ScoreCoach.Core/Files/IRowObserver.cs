namespace ScoreCoach.Files;

/// <summary>Is notified of the outcome of in-memory rows, in their order.</summary>
internal interface IRowObserver
{
    void OnReport(ScoreReport report);

    /// <summary>Something is wrong or odd. The source is the object of the row; null when the issue is about all of them.</summary>
    void OnIssue(ImportIssue issue, object? source);

    /// <summary>The place of something that is not a row.</summary>
    void OnOther(object other);
}
