namespace ScoreCoach.Exports;

/// <summary>Decides which files are written, and is notified of each.</summary>
internal interface IExportObserver
{
    /// <summary>Whether a file may be written. It is asked before each.</summary>
    bool MayWrite(string path);

    /// <summary>A file is complete.</summary>
    void OnWritten(string path);

    /// <summary>A file of a folder was not written; the others are.</summary>
    void OnFailed(ScoreCoachException failure);
}
