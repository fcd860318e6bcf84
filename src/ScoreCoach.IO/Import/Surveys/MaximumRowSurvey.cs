using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>Keeps the rows of a table that may hold the maxima of its columns, wherever they stand. Looked for only where numbers can be points.</summary>
internal sealed class MaximumRowSurvey(ColumnLayout layout, RecognitionRules recognition, ImportOptions options)
{
    /// <summary>A table that consists of such rows has no maxima.</summary>
    private const int MaxRows = 16;

    private readonly HeaderMaximum _words = HeaderMaximum.Of(recognition.Columns);
    private readonly List<StoredRow> _rows = [];

    /// <summary>Whether rows are looked at.</summary>
    public bool IsOn { get; } = !layout.IsLong && MaximumRow.Matters(options);

    /// <summary>The rows that may hold maxima, in their order.</summary>
    public IReadOnlyList<StoredRow> Rows => _rows;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (MaximumRow.MayBe(cells, layout, _words) && _rows.Count < MaxRows)
        {
            _rows.Add(StoredRow.Copy(cells, fieldCount, null));
        }
    }

    /// <summary>Looks at a row with too few cells or too many: programs that add such a row may end it early.</summary>
    public void ObserveShort<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (IsOn)
        {
            Observe(cells, fieldCount);
        }
    }

    /// <summary>Adds what was seen in the part of the table that comes next.</summary>
    public void Add(MaximumRowSurvey later, long linesBefore) => _rows.AddRange(later._rows.Take(MaxRows - _rows.Count).Select(row => row.Moved(linesBefore)));
}
