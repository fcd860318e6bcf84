using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>Keeps the rows of a table that may hold the maxima of its columns, wherever they stand. Looked for only where numbers can be points.</summary>
internal sealed class MaximumRowSurvey(ColumnLayout layout, RecognitionRules recognition, ImportOptions options)
{
    private readonly HeaderMaximum _words = HeaderMaximum.Of(recognition.Columns);
    private readonly List<StoredRow> _rows = [];

    /// <summary>Whether rows are looked at.</summary>
    public bool IsOn { get; } = !layout.IsLong && MaximumRow.Matters(options);

    /// <summary>The rows that may hold maxima, in their order.</summary>
    public IReadOnlyList<StoredRow> Rows => _rows;

    /// <summary>Looks at a row: nearly every one is about a person, which its date shows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (MaximumRow.MayBe(cells, layout, _words))
        {
            Keep(StoredRow.Copy(cells, fieldCount, null));
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
    public void Add(MaximumRowSurvey later, long linesBefore)
    {
        foreach (var row in later._rows)
        {
            Keep(row.Moved(linesBefore));
        }
    }

    /// <summary>Keeps a row. Where there are too many, one that names what can be reached replaces one that may hold best results.</summary>
    private void Keep(StoredRow row)
    {
        if (_rows.Count == RowsOfMaxima.MaxRows)
        {
            var other = NamesPossible(row) ? _rows.FindIndex(kept => !NamesPossible(kept)) : -1;
            if (other < 0)
            {
                return;
            }

            _rows.RemoveAt(other);
        }

        _rows.Add(row);
    }

    private bool NamesPossible(StoredRow row) => _words.NamesPossible(MaximumRow.Labeled(row).Label);
}
