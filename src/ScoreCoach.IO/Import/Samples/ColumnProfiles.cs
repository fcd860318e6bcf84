using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Samples;

/// <summary>The profiles of a table's columns. A column is looked at when someone asks for it: most are known by their names.</summary>
internal sealed class ColumnProfiles(TableSample sample, Lazy<ValueClassifier> classifier)
{
    private readonly Dictionary<int, ColumnProfile> _known = [];

    /// <summary>Whether there is anything to look at.</summary>
    public bool HasRows => sample.Rows.Count > 0;

    public TableSample Sample => sample;

    /// <summary>Whether most rows have no value in a column. It is counted without a look at the values.</summary>
    public bool IsMostlyEmpty(int column) => sample.Rows.Count(row => !CellText.Trim(row.Get(column)).IsEmpty) * 2 < sample.Rows.Count;

    /// <summary>The first text of a column; empty where there is none.</summary>
    public string FirstText(int column) =>
        sample.Rows.Select(row => CellText.Quote(CellText.Trim(row.Get(column)))).FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    /// <summary>What the first value of a column can be, if it has a digit or an @ in it.</summary>
    public ValueKinds FirstKinds(int column)
    {
        foreach (var row in sample.Rows)
        {
            var cell = CellText.Trim(row.Get(column));
            if (cell.IsEmpty)
            {
                continue;
            }

            // A plain word, which nearly every cell is, needs no further look.
            if (!cell.ContainsAnyInRange((byte)'0', (byte)'9') && !cell.Contains((byte)'@'))
            {
                return ValueKinds.None;
            }

            var text = CellText.Quote(cell).Trim();
            if (!classifier.Value.IsNothing(text))
            {
                return classifier.Value.Classify(text, out _);
            }
        }

        return ValueKinds.None;
    }

    public ColumnProfile this[int column]
    {
        get
        {
            if (!_known.TryGetValue(column, out var profile))
            {
                _known.Add(column, profile = new ColumnProfile(sample, column, classifier.Value));
            }

            return profile;
        }
    }
}
