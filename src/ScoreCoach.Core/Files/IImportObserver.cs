namespace ScoreCoach.Files;

/// <summary>Is notified of what happens while files are read.</summary>
internal interface IImportObserver
{
    /// <summary>Something is wrong or odd.</summary>
    void OnIssue(ImportIssue issue);

    /// <summary>A report is refused because of what other rows say about the same attempt.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isByItself">Whether these are rows of its own, so that it is wrong without any other report.</param>
    void OnContradicted(ScoreReport report, bool isByItself)
    {
        // Only who looks for the attempts of a person in other places wants to know.
    }

    /// <summary>So many reports more were counted and not handed on.</summary>
    void OnCounted(long reports)
    {
        // Only who shows how far reading is wants to know.
    }

    /// <summary>A file was read to its end, or as far as it can be.</summary>
    void OnFileRead(ImportSummary summary);
}
