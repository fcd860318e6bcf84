using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Samples;

/// <summary>What the sampled values of a column are: how many of each kind, and how they follow each other.</summary>
internal sealed class ColumnProfile
{
    private readonly List<KindCount> _counts = [];
    private readonly HashSet<string> _distinct = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _rises = true;
    private readonly bool _falls = true;

    public ColumnProfile(TableSample sample, int column, ValueClassifier classifier)
    {
        Rows = sample.Rows.Count;
        var known = new Utf8Table<Value?>(TableSample.MaxRows);
        decimal? last = null;
        foreach (var row in sample.Rows)
        {
            var cell = CellText.Trim(row.Get(column));
            if (cell.IsEmpty)
            {
                continue;
            }

            if (!known.TryGet(cell, out var value))
            {
                known.Add(cell, value = Look(CellText.Quote(cell).Trim(), classifier));
            }

            if (value is null)
            {
                continue;
            }

            Filled++;
            First ??= value.Text;
            CountOf(value.Kinds).Times++;
            if ((value.Kinds & (ValueKinds.Number | ValueKinds.Percent)) != 0)
            {
                (Minimum, Maximum) = (Math.Min(Minimum ?? value.Number, value.Number), Math.Max(Maximum ?? value.Number, value.Number));
                Hundreds += value.Number > 100 ? 1 : 0;
                _rises &= last is null || value.Number > last;
                _falls &= last is null || value.Number < last;
                last = value.Number;
            }
        }
    }

    /// <summary>The count of values of the same kinds; a column has few different ones.</summary>
    private KindCount CountOf(ValueKinds kinds)
    {
        var count = _counts.Find(known => known.Kinds == kinds);
        if (count is null)
        {
            _counts.Add(count = new KindCount { Kinds = kinds });
        }

        return count;
    }

    private Value? Look(string text, ValueClassifier classifier)
    {
        if (classifier.IsNothing(text))
        {
            return null;
        }

        _distinct.Add(text);
        return new Value(text, classifier.Classify(text, out var number), number);
    }

    private sealed record Value(string Text, ValueKinds Kinds, decimal Number);

    private sealed class KindCount
    {
        public required ValueKinds Kinds { get; init; }
        public int Times { get; set; }
    }

    /// <summary>How many rows were looked at.</summary>
    public int Rows { get; }

    /// <summary>How many of them have a value; words for "not reported" are none.</summary>
    public int Filled { get; }

    public int Distinct => _distinct.Count;

    /// <summary>The first value; null where there is none.</summary>
    public string? First { get; }

    /// <summary>The least of its numbers, with and without a percent sign.</summary>
    public decimal? Minimum { get; }
    public decimal? Maximum { get; }

    /// <summary>How many numbers are above 100.</summary>
    public int Hundreds { get; }

    /// <summary>Whether every value is a whole number, each once.</summary>
    public bool IsWholeOnce => Filled > 0 && Distinct == Filled && Count(ValueKinds.Whole) == Filled;

    /// <summary>Whether its whole numbers go up, or down, from row to row.</summary>
    public bool IsInOrder => IsWholeOnce && (_rises || _falls);

    /// <summary>How many values can be of one of these kinds.</summary>
    public int Count(ValueKinds kinds) => _counts.Sum(count => (count.Kinds & kinds) != 0 ? count.Times : 0);

    /// <summary>Whether at least half of the values can be of one of these kinds.</summary>
    public bool AreMostly(ValueKinds kinds) => Filled > 0 && Count(kinds) * 2 >= Filled;

    /// <summary>Whether all values can be of one of these kinds.</summary>
    public bool AreAll(ValueKinds kinds) => Filled > 0 && Count(kinds) == Filled;

    /// <summary>How many values are letters that are not results as well.</summary>
    public int CountLettersOnly() => _counts.Sum(count => (count.Kinds & (ValueKinds.Letter | ValueKinds.Result)) == ValueKinds.Letter ? count.Times : 0);
}
