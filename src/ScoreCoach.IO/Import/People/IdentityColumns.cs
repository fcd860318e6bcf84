using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.People;

/// <summary>The columns that tell people apart: that of the ids, or those of the names in a file without ids.</summary>
internal readonly struct IdentityColumns(ColumnLayout layout, RemovedWrappers? wrappers = null)
{
    private readonly int _id = layout[ReportField.CandidateId];
    private readonly NameColumns _name = new(layout);

    /// <summary>What tells people apart.</summary>
    public IdentityKind Kind { get; } = layout.Identity;

    /// <summary>The hash of a row's person and exam; false when the row names nobody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryHash<TCells>(TCells cells, long exam, out UInt128 person)
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

            return PersonHash.TryOfId(id, exam, out person);
        }

        person = default;
        return Kind == IdentityKind.Name && _name.TextOf(cells) is { } name && PersonHash.TryOfName(name, exam, out person);
    }
}
