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

    /// <summary>The line of the header, from 1; 0 when there is none.</summary>
    public long HeaderLine => _summary.HeaderLine;

    /// <summary>The worksheets that were read; empty for other files.</summary>
    public ReadOnlyList<string> Worksheets => _summary.Worksheets;

    /// <summary>The columns that identify people, by their headers; empty when rows are numbered.</summary>
    public ReadOnlyList<string> Identity => _summary.Identity;

    /// <summary>The unit in which numbers in domain cells were read; null when there were none.</summary>
    public string? LevelUnit => _summary.LevelUnit;

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

    /// <summary>The rows of reports that would be refused.</summary>
    public long RefusedRows => _summary.RefusedRows;

    /// <summary>Rows that are not reports, such as totals, and rows that report nothing.</summary>
    public long SetAside => _summary.SetAside;

    /// <summary>People with a report that would be accepted.</summary>
    public long People => _summary.People;

    /// <summary>Reports that were there already.</summary>
    public long Duplicates => _summary.Duplicates;

    /// <summary>Warnings about reports that would be accepted.</summary>
    public long Warnings => _summary.Warnings;

    /// <summary>How the file is read where that is not obvious, each with its evidence and what would override it.</summary>
    public ReadOnlyList<ImportIssue> Decisions => [.. _issues.Decisions];

    /// <summary>The first issues, in the file's order.</summary>
    public ReadOnlyList<ImportIssue> Issues => [.. _issues.First];

    /// <summary>All issues by code and field.</summary>
    public ReadOnlyList<IssueGroup> Groups => [.. _issues.Groups];

    /// <summary>Code → how often.</summary>
    public ReadOnlyMap<string, long> Codes => _summary.Codes;

    /// <summary>Whether the file as a whole can't be used.</summary>
    [System.ComponentModel.Browsable(false)]
    public bool Unusable => _summary.Unusable;

    /// <summary>The counts, on one line.</summary>
    /// <returns>For example "cohort.csv: 61 rows, 60 read, 54 reports, 6 refused, 0 duplicates, 1 set aside, 1 warning".</returns>
    public override string ToString() => _summary.ToString();
}
