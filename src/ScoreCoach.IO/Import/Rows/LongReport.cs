using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// A report that is in several rows, one per domain. What a row omits, another may give: as the cells of one row,
/// it shows the first value of each column.
/// </summary>
internal sealed class LongReport(UInt128 person, UInt128 id) : IRowCells
{
    private readonly List<StoredRow> _rows = [];

    /// <summary>The hash of the person without regard to case.</summary>
    public UInt128 Person { get; } = person;

    /// <summary>The hash of the id as it identifies the person.</summary>
    public UInt128 Id { get; } = id;

    public IReadOnlyList<StoredRow> Rows => _rows;
    public long Line => _rows[0].Line;
    public long Row => _rows[0].Row;

    /// <summary>The first thing that is wrong with one of its rows; null when nothing is.</summary>
    public ImportIssue? Issue => _rows.Find(row => row.Issue is not null)?.Issue;

    public void Add(StoredRow row) => _rows.Add(row);

    /// <summary>Some of its rows, as they stand.</summary>
    public LongReport Only(IEnumerable<StoredRow> rows)
    {
        var part = new LongReport(Person, Id);
        part._rows.AddRange(rows);
        return part;
    }

    public ReadOnlySpan<byte> Get(int column)
    {
        foreach (var row in _rows)
        {
            var cell = row.Get(column);
            if (!CellText.Trim(cell).IsEmpty)
            {
                return cell;
            }
        }

        return default;
    }

    /// <summary>The row in which a column says something else than the first one that says anything; null when all agree.</summary>
    public StoredRow? FindDisagreement(int column)
    {
        // The first value is looked for once: a broken file may put many thousands of rows into one report.
        var first = ReadOnlySpan<byte>.Empty;
        foreach (var row in _rows)
        {
            var cell = CellText.Trim(row.Get(column));
            if (first.IsEmpty)
            {
                first = cell;
            }
            else if (!cell.IsEmpty && !cell.SequenceEqual(first))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes reports apart that were written one after the other under one name: the second row of a domain starts a second
    /// report, and so on.
    /// </summary>
    public IReadOnlyList<LongReport> Separate(Func<StoredRow, int> domainOf)
    {
        var seen = new Dictionary<int, int>();
        var reports = new List<LongReport>();
        foreach (var row in _rows)
        {
            // A domain that no one knows starts nothing: it makes the first report a bad one.
            var domain = domainOf(row);
            var number = domain < 0 ? 0 : seen.GetValueOrDefault(domain);
            seen[domain] = number + 1;
            if (number == reports.Count)
            {
                reports.Add(new LongReport(Person, Id));
            }

            reports[number].Add(row);
        }

        return reports;
    }
}
