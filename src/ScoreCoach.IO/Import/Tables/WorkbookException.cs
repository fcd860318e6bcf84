namespace ScoreCoach.IO.Import.Tables;

/// <summary>A workbook that can't be read, with the reason. Never leaves this assembly.</summary>
internal sealed class WorkbookException(string message, Exception? cause = null) : Exception(message, cause)
{
    public ImportIssueCode Code { get; init; } = ImportIssueCode.UnsupportedFile;

    public IReadOnlyList<string> Accepted { get; init; } = [];
}
