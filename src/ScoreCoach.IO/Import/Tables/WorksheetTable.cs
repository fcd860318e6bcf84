using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook. The sheets of one workbook share its source.</summary>
/// <param name="shared">The workbook's source.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="options">How it is read.</param>
internal abstract class WorksheetTable(SharedSource shared, Worksheet sheet, ImportOptions options) : ReportTable(shared.Source)
{
    private readonly SharedSource _shared = shared.Use();

    public sealed override string Encoding => "utf-8";
    public sealed override string? Worksheet => Sheet.Name;
    public sealed override IReadOnlyList<ImportIssue> Notices => Hidden.ToIssue(Sheet.Name) is { } issue ? [issue] : [];
    public sealed override long Length => 0;

    /// <summary>The sheet.</summary>
    protected Worksheet Sheet { get; } = sheet;

    /// <summary>How it is read.</summary>
    protected ImportOptions Options { get; } = options;

    /// <summary>What is hidden in it.</summary>
    protected HiddenCells Hidden { get; } = new();

    /// <summary>The tables of the chosen sheets that have a cell, in the order of the workbook.</summary>
    /// <exception cref="WorkbookException">There is none.</exception>
    protected static IReadOnlyList<ReportTable> OpenAll(
        IReadOnlyList<Worksheet> sheets, ImportOptions options, Func<Worksheet, bool> hasCells, Func<Worksheet, ReportTable> open)
    {
        var chosen = WorksheetChoice.Of(sheets, options.WorksheetNames);
        var tables = chosen.Where(hasCells).Select(open).ToArray();
        return tables.Length > 0 ? tables : throw WorksheetChoice.Empty(sheets, chosen);
    }

    protected sealed override void Release() => _shared.Release();
}
