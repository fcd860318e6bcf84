using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.People;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Makes the report of a row that was parsed. What repeats from row to row is shared.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class ReportFactory(ColumnLayout layout, ImportOptions options, string? path)
{
    private readonly FieldColumns _columns = new(layout);
    private readonly NameColumns _name = new(layout);
    private readonly IdentityKind _identity = layout.Identity;
    private readonly AttributeParser _attributes = new(layout);
    private readonly TextPool _languages = new();
    private readonly TextPool _forms = new();
    private readonly ReportFile _file = new(path, [.. layout.AttributeNames]) { NamesPeople = layout.Identity != IdentityKind.None };
    private readonly AttemptTracking _tracking = path is null ? AttemptTracking.Single : options.NoHistory ? AttemptTracking.Untracked : AttemptTracking.Joined;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScoreReport Create<TCells>(TCells cells, in ParsedRow row)
        where TCells : IRowCells
    {
        var name = _name.TextOf(cells);
        return new ScoreReport(row.Results)
        {
            CandidateId = IdOf(cells, name),
            CandidateName = name,
            Attempt = row.Attempt,
            ExamDate = row.Date?.Day,
            Score = row.Score,
            Result = row.Result,
            Tracking = _tracking,
            AttributeValues = _attributes.Parse(cells),
            Notes = row.Notes,
            File = _file,
            Details = ReportDetails.Of(row.Date?.Time, Pooled(cells, _columns.Language, _languages), Pooled(cells, _columns.ExamForm, _forms), row.LanguageName),
            Line = cells.Line,
        };
    }

    /// <summary>A report of which only what is counted is wanted: no id, no name and no attributes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScoreReport CreateNameless<TCells>(TCells cells, in ParsedRow row)
        where TCells : IRowCells => new(row.Results)
        {
            Attempt = row.Attempt,
            ExamDate = row.Date?.Day,
            Score = row.Score,
            Result = row.Result,
            Tracking = _tracking,
            Details = ReportDetails.Of(row.Date?.Time, Pooled(cells, _columns.Language, _languages), null, row.LanguageName),
        };

    /// <summary>What is counted of a row without a clock time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CountedAttempt CreateCounted<TCells>(TCells cells, in ParsedRow row)
        where TCells : IRowCells => new(
            row.Results, row.Attempt ?? 0, row.Result, row.Date?.Day, row.Score, Pooled(cells, _columns.Language, _languages), row.LanguageName, _tracking);

    // A name that serves as identity is the id too, except for a report that was typed: it is in no line. In-memory rows are not
    // numbered: the same number would stand for many people.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private string? IdOf<TCells>(TCells cells, string? name)
        where TCells : IRowCells =>
        _identity == IdentityKind.Id ? CellText.ToString(IdentityCell.Unwrap(CellText.Trim(cells.Get(_columns.CandidateId))))
        : _identity == IdentityKind.Name && (options.NumberRows || cells.Line > 0) ? name is null ? null : PersonId.CanonicalName(name)
        : !options.NumberRows ? null
        : cells.Row.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string? Pooled<TCells>(TCells cells, int column, TextPool pool)
        where TCells : IRowCells
    {
        var cell = column < 0 ? default : CellText.Trim(cells.Get(column));
        return cell.IsEmpty ? null : pool.Get(cell);
    }
}
