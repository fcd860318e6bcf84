using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>
/// The outcome of reading a file. <see cref="Read"/> is always <see cref="Reports"/> + <see cref="Refused"/> + <see cref="Duplicates"/>.
/// With a row per report, <see cref="Rows"/> is <see cref="Read"/> + <see cref="SetAside"/>; with a row per domain, it is the rows of
/// the reports + <see cref="SetAside"/>.
/// </summary>
public sealed record ImportSummary
{
    /// <summary>The file.</summary>
    public string? Path { get; internal init; }

    /// <summary>"Wide" (a row per report) or "Long" (a row per domain); null when the file is unusable.</summary>
    public string? Layout { get; internal init; }

    /// <summary>The delimiter; null when there is none.</summary>
    public string? Delimiter { get; internal init; }

    /// <summary>The encoding.</summary>
    public string? Encoding { get; internal init; }

    /// <summary>
    /// "Iso", "DayFirst", "MonthFirst", "Mixed", "Ambiguous", "Format" or "Culture"; null without a date column.
    /// Several, with commas between, where the tables of the file differ.
    /// </summary>
    public string? DateOrder { get; internal init; }

    /// <summary>Header → field, domain or "Attribute", in the file's order.</summary>
    public ReadOnlyMap<string, string> Columns { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>Exam → edition that the columns fit.</summary>
    public ReadOnlyMap<string, string> Editions { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows { get; internal init; }

    /// <summary>Reports found: rows in the wide layout, groups of rows in the long one.</summary>
    public long Read { get; internal init; }

    /// <summary>Reports accepted.</summary>
    public long Reports { get; internal init; }

    /// <summary>Reports refused.</summary>
    public long Refused { get; internal init; }

    /// <summary>The rows of refused reports.</summary>
    public long RefusedRows { get; internal init; }

    /// <summary>Rows that are not reports, such as totals, and rows that report nothing.</summary>
    public long SetAside { get; internal init; }

    /// <summary>People with an accepted report.</summary>
    public long People { get; internal init; }

    /// <summary>The columns that identify people, by their headers; empty when rows are numbered.</summary>
    public ReadOnlyList<string> Identity { get; internal init; } = [];

    /// <summary>
    /// The unit in which numbers in domain cells were read; null when there were none. Several, with commas between, where the
    /// tables of the file differ.
    /// </summary>
    public string? LevelUnit { get; internal init; }

    /// <summary>The line of the header, from 1; 0 when there is none.</summary>
    public long HeaderLine { get; internal init; }

    /// <summary>The worksheets that were read; empty for other files.</summary>
    public ReadOnlyList<string> Worksheets { get; internal init; } = [];

    /// <summary>How the file was read where that was not obvious, each with its evidence and what would override it.</summary>
    public ReadOnlyList<ImportIssue> Decisions { get; internal init; } = [];

    /// <summary>Reports that were there already.</summary>
    public long Duplicates { get; internal init; }

    /// <summary>Warnings about reports that were accepted.</summary>
    public long Warnings { get; internal init; }

    /// <summary>Code → how often.</summary>
    public ReadOnlyMap<string, long> Codes { get; internal init; } = ReadOnlyMap<string, long>.Empty;

    /// <summary>Whether the file as a whole can't be used.</summary>
    public bool Unusable { get; internal init; }

    /// <summary>The counts, on one line.</summary>
    /// <returns>For example "cohort.csv: 61 rows, 60 read, 54 reports, 6 refused, 0 duplicates, 1 set aside, 1 warning".</returns>
    public override string ToString() => PlainText.OneLine(Path) + FormattableString.Invariant(
        $": {Counted.Of(Rows, "row", "rows")}, {Read} read, {Counted.Of(Reports, "report", "reports")}, {Refused} refused, ")
        + FormattableString.Invariant($"{Counted.Of(Duplicates, "duplicate", "duplicates")}, {SetAside} set aside, {Counted.Of(Warnings, "warning", "warnings")}.");
}
