using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>The columns of a person's name: one, or first and last name.</summary>
internal readonly struct NameColumns(ColumnLayout layout)
{
    private readonly int _name = layout[ReportField.CandidateName];
    private readonly int _first = layout[ReportField.FirstName];
    private readonly int _last = layout[ReportField.LastName];

    /// <summary>The first column that holds a part of the name; -1 for none.</summary>
    public int First => _name >= 0 ? _name : _first >= 0 ? _first : _last;

    /// <summary>The name in a row; null where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? TextOf<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (_name >= 0)
        {
            var name = IdentityCell.UnwrapName(CellText.Trim(cells.Get(_name)));
            return name.IsEmpty ? null : CellText.ToString(name);
        }

        if (_first < 0 && _last < 0)
        {
            return null;
        }

        var first = _first < 0 ? default : CellText.Trim(cells.Get(_first));
        var last = _last < 0 ? default : CellText.Trim(cells.Get(_last));
        return first.IsEmpty ? last.IsEmpty ? null : CellText.ToString(last)
            : last.IsEmpty ? CellText.ToString(first)
            : string.Concat(CellText.ToString(first), " ", CellText.ToString(last));
    }
}
