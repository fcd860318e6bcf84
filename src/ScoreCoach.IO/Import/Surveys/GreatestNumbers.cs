using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// Finds the greatest number of people in each column, to compare rows of maxima with. Rows of summaries are omitted: a total exceeds
/// every maximum, and an average is no one's.
/// </summary>
internal sealed class GreatestNumbers(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
{
    private readonly HeaderMaximum _words = HeaderMaximum.Of(catalog.Recognition.Columns);
    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);
    private readonly SummaryRowCheck _summaries = new(layout, catalog, options);
    private readonly Dictionary<int, decimal> _greatest = [];

    /// <summary>The rows among those that are known of a table that may hold maxima, with the greatest numbers of the others.</summary>
    public static RowsOfMaxima InSample(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        var words = HeaderMaximum.Of(catalog.Recognition.Columns);
        var domains = layout.DomainCandidates.ToHashSet();
        RowOfMaxima[] rows = [.. MaximumRow.LabeledIn(layout.Sample.Rows, words, domains.Contains), .. layout.Sample.Maxima];
        if (rows.Length == 0)
        {
            return RowsOfMaxima.None;
        }

        var greatest = new GreatestNumbers(layout, catalog, options);
        greatest.Observe(layout.Sample.Rows.Except(rows.Select(row => row.Row)));
        return greatest.CompareWith(rows);
    }

    /// <summary>Looks at the rows that are known of a table.</summary>
    public void Observe(IEnumerable<StoredRow> rows)
    {
        foreach (var row in rows)
        {
            Observe(row, row.FieldCount);
        }
    }

    public void Observe<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (MaximumRow.MayBe(cells, layout, _words)
            || _summaries.Find(cells, CellText.Of(cells, layout[ReportField.CandidateId]), !CellText.Of(cells, layout[ReportField.ExamDate]).IsEmpty, out _) is not null)
        {
            return;
        }

        for (var column = 0; column < fieldCount; column++)
        {
            if (LevelNumber.TryParse(cells.Get(column), _numbers, out var number) && !number.HasSign && number.Value > _greatest.GetValueOrDefault(column))
            {
                _greatest[column] = number.Value;
            }
        }
    }

    /// <summary>The greatest number in a column; null for none.</summary>
    public decimal? this[int column] => _greatest.TryGetValue(column, out var number) ? number : null;

    /// <summary>Rows of maxima next to the people that were seen.</summary>
    public RowsOfMaxima CompareWith(IReadOnlyList<RowOfMaxima> rows) => new(rows, _greatest);
}
