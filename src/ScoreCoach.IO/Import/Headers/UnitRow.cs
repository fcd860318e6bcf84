using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>A row next to the header that gives the unit of each column: ";;;/20;/20", ",,,points,%,%". It belongs to the names.</summary>
internal sealed class UnitRow
{
    /// <summary>Longer texts are more than a unit.</summary>
    private const int MaxLength = 24;

    /// <summary>Out of 100 is a percentage, and greater numbers in titles are years and counts.</summary>
    private const decimal MaxStated = 100;

    private readonly HeaderMaximum _maximum;
    private readonly KnownHeaders _known;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _percentages;
    private readonly HashSet<string> _points;

    public UnitRow(KnownHeaders known)
    {
        var words = known.Recognition.Columns;
        _known = known;
        _maximum = HeaderMaximum.Of(words);
        _points = [.. words.Points.SelectMany(HeaderWords.ListOf)];
        _percentages = [.. words.Percentages.SelectMany(HeaderWords.ListOf)];
        _words = [.. words.Percentages.Concat(words.Points).Concat(words.OutOf).SelectMany(HeaderWords.ListOf)];
    }

    /// <summary>Whether a row consists of units, and they stand at columns that may hold numbers. One word may stand before two units or more, as in "Unit".</summary>
    public bool Is(HeaderRow row, HeaderRow header)
    {
        var filled = Enumerable.Range(0, row.Cells.Count).Where(column => !string.IsNullOrWhiteSpace(row.Cells[column])).ToArray();
        if (filled.Length > 2 && !IsUnit(row.Cells[filled[0]]) && IsLabel(row.Cells[filled[0]]) && filled[0] < header.Cells.Count && !MayHoldNumbers(header.Cells[filled[0]]))
        {
            filled = filled[1..];
        }

        return filled.Length > 0 && Array.TrueForAll(filled, column => IsUnit(row.Cells[column]))
            && Array.TrueForAll(filled, column => column < header.Cells.Count && MayHoldNumbers(header.Cells[column]));
    }

    /// <summary>The names of a header, each with its unit. A score in points is one without a unit.</summary>
    public string[] Add(IReadOnlyList<string> names, HeaderRow units) => [.. names.Select((name, column) =>
    {
        var unit = column < units.Cells.Count ? units.Cells[column].Trim(' ', '(', ')', '[', ']') : string.Empty;
        var isPlain = unit.Length == 0 || !IsUnit(unit) || string.IsNullOrWhiteSpace(name) || (_maximum.Find(unit) is null && !IsPercent(unit) && Enum.TryParse<ReportField>(_known.NameOf(name), out _));
        return isPlain ? name : $"{name.Trim()} ({unit})";
    })];

    /// <summary>The text among titles that shows how many points are all of them, with its line; null for none.</summary>
    public (string Text, decimal Maximum, long Line)? FindStated(IEnumerable<HeaderRow> titles)
    {
        foreach (var row in titles)
        {
            foreach (var cell in row.Cells)
            {
                if (_maximum.Find(cell) is { } maximum and < MaxStated && HeaderWords.ListOf(cell).Any(_points.Contains))
                {
                    return (cell.Trim(), maximum, row.Line);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a cell is a word, and not an id.</summary>
    private static bool IsLabel(string cell) => cell.Length <= MaxLength && cell.All(character => char.IsLetter(character) || character is ' ' or ':' or '.');

    private bool MayHoldNumbers(string header) => !string.IsNullOrWhiteSpace(header)
        && (_known.NameOf(header) is not { } name || name is nameof(ReportField.Score) or nameof(ReportField.Level) || !Enum.TryParse<ReportField>(name, out _));

    private bool IsPercent(string unit) => unit == "%" || _percentages.Contains(unit.ToLowerInvariant());

    private bool IsUnit(string cell)
    {
        var words = cell.Length > MaxLength ? [] : HeaderWords.ListOf(cell);
        return IsPercent(cell.Trim(' ', '(', ')', '[', ']'))
            || (words.Length > 0 && Array.TrueForAll(words, word => _words.Contains(word) || char.IsAsciiDigit(word[0])) && (_maximum.Find(cell) is not null || Array.Exists(words, _words.Contains)));
    }
}
