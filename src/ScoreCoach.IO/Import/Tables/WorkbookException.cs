namespace ScoreCoach.IO.Import.Tables;

/// <summary>A workbook that can't be read, with the reason. Never leaves this assembly.</summary>
internal sealed class WorkbookException(string message, Exception? cause = null) : Exception(message, cause)
{
    public ImportIssueCode Code { get; init; } = ImportIssueCode.UnsupportedFile;

    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>What to do next.</summary>
    public Advice Advice { get; init; } = "Save the sheet as CSV (UTF-8) and read that.";
}
