using ScoreCoach.Import;

namespace ScoreCoach;

/// <summary>A dry run of a file: what it looks like and what is wrong with it.</summary>
public sealed class FileCheck
{
    private readonly ImportSummary _summary;
    private readonly IssueCollector _issues;

    internal FileCheck(ImportSummary summary, IssueCollector issues) => (_summary, _issues) = (summary, issues);

    /// <summary>The file.</summary>
    public string? Path => _summary.Path;

    /// <summary>"Wide" or "Long"; null when the file is unusable.</summary>
    public string? Layout => _summary.Layout;

    /// <summary>The delimiter; null when there is none.</summary>
    public string? Delimiter => _summary.Delimiter;

    /// <summary>The encoding.</summary>
    public string? Encoding => _summary.Encoding;

    /// <summary>How dates were read.</summary>
    public string? DateOrder => _summary.DateOrder;

    /// <summary>Header → field, domain or "Attribute".</summary>
    public ReadOnlyMap<string, string> Columns => _summary.Columns;

    /// <summary>Exam → edition that the columns fit.</summary>
    public ReadOnlyMap<string, string> Editions => _summary.Editions;

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows => _summary.Rows;

    /// <summary>Reports found.</summary>
    public long Read => _summary.Read;

    /// <summary>Reports that would be accepted.</summary>
    public long Reports => _summary.Reports;

    /// <summary>Reports that would be refused.</summary>
    public long Refused => _summary.Refused;

    /// <summary>Reports that were there already.</summary>
    public long Duplicates => _summary.Duplicates;

    /// <summary>Warnings about reports that would be accepted.</summary>
    public long Warnings => _summary.Warnings;

    /// <summary>The first issues, in the file's order.</summary>
    public ReadOnlyList<ImportIssue> Issues => [.. _issues.First];

    /// <summary>All issues by code and field.</summary>
    public ReadOnlyList<IssueGroup> Groups => [.. _issues.Groups];

    /// <summary>Code → how often.</summary>
    public ReadOnlyMap<string, long> Codes => _summary.Codes;

    /// <summary>Whether the file as a whole can't be used.</summary>
    [System.ComponentModel.Browsable(false)]
    public bool Unusable => _summary.Unusable;
}
