namespace ScoreCoach.IO;

/// <summary>A workbook that can't be read, with the reason. Never leaves this assembly.</summary>
internal sealed class WorkbookException : Exception
{
    public WorkbookException(string message)
        : base(message)
    {
    }

    public WorkbookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public WorkbookException()
    {
    }

    public ImportIssueCode Code { get; init; } = ImportIssueCode.UnsupportedFile;

    public IReadOnlyList<string> Accepted { get; init; } = [];
}
