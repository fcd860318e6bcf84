using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.People;

/// <summary>The columns that distinguish people: that of the ids, or those of the names in a file without ids.</summary>
internal readonly struct IdentityColumns(ColumnLayout layout, RemovedWrappers? wrappers = null)
{
    private readonly int _id = layout[ReportField.CandidateId];
    private readonly NameColumns _name = new(layout);

    /// <summary>The cell of the id, or the first of the name; the first of the row where neither has a column.</summary>
    public ReadOnlySpan<byte> CellOf<TCells>(TCells cells)
        where TCells : IRowCells => CellText.Trim(cells.Get(Kind == IdentityKind.Id ? _id : Kind == IdentityKind.Name ? _name.First : 0));

    /// <summary>What distinguishes people.</summary>
    public IdentityKind Kind { get; } = layout.Identity;

    /// <summary>The hash of a row's person without regard to case; false when the row names no one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFold<TCells>(TCells cells, out UInt128 person)
        where TCells : IRowCells
    {
        if (Kind == IdentityKind.Id)
        {
            var cell = cells.Get(_id);
            var id = IdentityCell.Unwrap(CellText.Trim(cell));
            if (id.Length != cell.Length)
            {
                wrappers?.Observe(cell, cells.Line);
            }

            return PersonHash.TryOfFoldedId(id, out person);
        }

        person = default;
        return Kind == IdentityKind.Name && _name.TextOf(cells) is { } name && PersonHash.TryOfFoldedName(name, out person);
    }

    /// <summary>The hash of a row's person and a seed; false when the row names no one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryHash<TCells>(TCells cells, long seed, out UInt128 person)
        where TCells : IRowCells
    {
        if (Kind == IdentityKind.Id)
        {
            return PersonHash.TryOfId(IdentityCell.Unwrap(CellText.Trim(cells.Get(_id))), seed, out person);
        }

        person = default;
        return Kind == IdentityKind.Name && _name.TextOf(cells) is { } name && PersonHash.TryOfName(name, seed, out person);
    }
}
