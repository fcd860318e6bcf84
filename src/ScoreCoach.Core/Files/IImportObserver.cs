namespace ScoreCoach.Files;

/// <summary>Is notified of what happens while files are read.</summary>
internal interface IImportObserver
{
    /// <summary>Something is wrong or odd.</summary>
    void OnIssue(ImportIssue issue);

    /// <summary>A file was read to its end, or as far as it can be.</summary>
    void OnFileRead(ImportSummary summary);
}
