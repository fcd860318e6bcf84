namespace ScoreCoach.Reports;

/// <summary>What all reports of a file share: its path, null for none, and the names of the unmapped columns, in order.</summary>
internal sealed record ReportFile(string? Path, string[] AttributeNames)
{
    /// <summary>Whether its rows say who they are about. In other files the ids are the numbers of the rows.</summary>
    public bool NamesPeople { get; init; } = true;
}
