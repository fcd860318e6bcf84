namespace ScoreCoach;

/// <summary>A dry run of a file: what it looks like and what is wrong with it.</summary>
/// <param name="summary">What reading came to.</param>
/// <param name="issues">The issues.</param>
public sealed class FileCheck(ImportSummary summary, IssueCollector issues)
{
    /// <summary>The file.</summary>
    public string? Path => summary.Path;

    /// <summary>"Wide" or "Long"; null when the file is unusable.</summary>
    public string? Layout => summary.Layout;

    /// <summary>The delimiter; null when there is none.</summary>
    public string? Delimiter => summary.Delimiter;

    /// <summary>The encoding.</summary>
    public string? Encoding => summary.Encoding;

    /// <summary>How dates were read.</summary>
    public string? DateOrder => summary.DateOrder;

    /// <summary>Header → field, domain or "Attribute".</summary>
    public IReadOnlyDictionary<string, string> Columns => summary.Columns;

    /// <summary>Exam → edition that the columns fit.</summary>
    public IReadOnlyDictionary<string, string> Editions => summary.Editions;

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows => summary.Rows;

    /// <summary>Reports found.</summary>
    public long Read => summary.Read;

    /// <summary>Reports that would be accepted.</summary>
    public long Reports => summary.Reports;

    /// <summary>Reports that would be refused.</summary>
    public long Refused => summary.Refused;

    /// <summary>Reports that were there already.</summary>
    public long Duplicates => summary.Duplicates;

    /// <summary>Warnings about reports that would be accepted.</summary>
    public long Warnings => summary.Warnings;

    /// <summary>The first issues, in the file's order.</summary>
    public IReadOnlyList<ImportIssue> Issues => issues.First;

    /// <summary>All issues by code and field.</summary>
    public IReadOnlyList<IssueGroup> Groups => issues.Groups;

    /// <summary>Code → how often.</summary>
    public IReadOnlyDictionary<string, long> Codes => summary.Codes;

    /// <summary>Whether the file as a whole can't be used.</summary>
    [System.ComponentModel.Browsable(false)]
    public bool Unusable => summary.Unusable;
}
