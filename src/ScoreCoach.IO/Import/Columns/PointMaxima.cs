using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// How many points are all of them, where the user indicates that numbers are points and the file knows their maxima: in a column next to the
/// points, row by row, or in their header. Points with their maximum, such as 17/20, need neither.
/// </summary>
/// <param name="headers">The headers.</param>
/// <param name="columns">Column of points → column of maxima.</param>
/// <param name="named">The maximum that a header names.</param>
/// <param name="options">How numbers are written.</param>
internal sealed class PointMaxima(IReadOnlyList<string> headers, IReadOnlyDictionary<int, int> columns, Func<int, decimal?> named, ImportOptions options)
{
    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);

    /// <summary>Adds the maximum to the points in a cell; a label and a percentage stay as they are. False when the maximum is wrong.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="column">The column of the points; below 0 for none.</param>
    /// <param name="cell">The trimmed cell.</param>
    /// <param name="issue">What is wrong with the maximum.</param>
    public bool TryComplete<TCells>(TCells cells, int column, ref ReadOnlySpan<byte> cell, out ImportIssue? issue)
        where TCells : IRowCells
    {
        issue = null;
        if (column < 0 || cell.IsEmpty || !LevelNumber.TryParse(cell, _numbers, out var points) || points.HasSign || points.Total is not null)
        {
            return true;
        }

        var isInColumn = columns.TryGetValue(column, out var place);
        if (!isInColumn && named(column) is null)
        {
            return true;
        }

        var maximum = isInColumn ? CellText.Trim(cells.Get(place)) : Encoding.UTF8.GetBytes(FormattableString.Invariant($"{named(column)}"));
        var isNumber = LevelNumber.TryParse(maximum, _numbers, out var all) && !all.HasSign && all.Total is null;
        var header = CellText.Quote(headers[isInColumn ? place : column]);
        var message = maximum.IsEmpty ? $"'{CellText.Quote(cell)}' has no maximum: '{header}' is empty."
            : !isNumber ? $"The maximum of '{CellText.Quote(cell)}' is not a number: '{header}' holds '{CellText.Quote(maximum)}'."
            : all.Value <= 0 ? $"The maximum of '{CellText.Quote(cell)}' is {CellText.Quote(maximum)}: '{header}' needs a number above 0."
            : points.Value > all.Value ? $"'{CellText.Quote(cell)}' is more than its maximum: '{header}' holds '{CellText.Quote(maximum)}'."
            : null;
        if (message is not null)
        {
            issue = FieldIssue.Of(ImportIssueCode.UnknownLevel, null, CellText.Quote(cell), message, advice: "Correct the points, or the number of points that equals 100 percent.");
            return false;
        }

        cell = (byte[])[.. cell, (byte)'/', .. maximum];
        return true;
    }
}
