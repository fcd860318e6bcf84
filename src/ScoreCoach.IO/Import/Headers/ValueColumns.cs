using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>
/// The columns whose values no name of a column looks like: dates, numbers and levels. A row that has only other texts there is a header,
/// in whatever language: no list has the words of all of them.
/// </summary>
internal sealed class ValueColumns
{
    /// <summary>How many such columns have to be filled, none of them with a value.</summary>
    private const int MinFilled = 3;

    private readonly int[] _numbers;
    private readonly int[] _levels;
    private readonly int _result;
    private readonly HashSet<string> _results;
    private readonly ReportVocabulary[] _vocabularies;
    private readonly HashSet<string> _mapped;
    private readonly NotReportedWords _notReported;

    public ValueColumns(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _numbers = [.. new[] { ReportField.ExamDate, ReportField.Score, ReportField.Attempt }.Select(field => layout[field]).Where(column => column >= 0)];
        _levels = layout.IsLong ? layout[ReportField.Level] is >= 0 and var level ? [level] : [] : [.. layout.DomainCandidates];
        _result = layout[ReportField.Result];
        _results = options.ResultMap.Keys.Concat(catalog.Recognition.Results.Keys).Select(text => CellText.KeyOf(text)).ToHashSet(StringComparer.Ordinal);
        _vocabularies = [.. catalog.Vocabularies];
        _mapped = options.LevelMap.Keys.Select(text => CellText.KeyOf(text)).ToHashSet(StringComparer.Ordinal);
        _notReported = NotReportedWords.Of(catalog.Recognition);
    }

    /// <summary>Whether a row may consist of names, judged by one cell: nearly every row has a date or a number there.</summary>
    public bool MayBeNames<TCells>(TCells cells)
        where TCells : IRowCells => _numbers.Length > 0 && IsWord(CellText.Trim(cells.Get(_numbers[0])));

    /// <summary>
    /// Whether no cell of a row is a value, several should be, and no text is there twice. Names have no digits and leave no column out:
    /// a row of someone who was not there has an id, or gaps.
    /// </summary>
    public bool AreNames<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (_result >= 0 && CellText.Trim(cells.Get(_result)) is { IsEmpty: false } result && _results.Contains(CellText.KeyOf(CellText.ToString(result))))
        {
            return false;
        }

        var filled = 0;
        foreach (var column in _numbers)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && (!IsWord(cell) || _notReported.Contains(cell)))
            {
                return false;
            }

            filled += cell.IsEmpty ? 0 : 1;
        }

        foreach (var column in _levels)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && IsLevel(CellText.ToString(cell)))
            {
                return false;
            }

            filled += cell.IsEmpty ? 0 : 1;
        }

        return filled >= MinFilled && AreDifferentWords(cells, fieldCount);
    }

    /// <summary>Whether a cell is filled, and not with a number or a date.</summary>
    private static bool IsWord(ReadOnlySpan<byte> cell) => !cell.IsEmpty && !cell.ContainsAnyInRange((byte)'0', (byte)'9');

    private static bool AreDifferentWords<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hasEnded = false;
        for (var column = 0; column < fieldCount; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            hasEnded |= cell.IsEmpty;
            if (!cell.IsEmpty && (hasEnded || !IsWord(cell) || cell.Contains((byte)'@') || !seen.Add(CellText.ToString(cell))))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLevel(string text) => char.IsAsciiDigit(text[0]) || text[^1] == '%' || _mapped.Contains(CellText.KeyOf(text))
        || _notReported.Contains(text.AsSpan()) || Array.Exists(_vocabularies, vocabulary => vocabulary.TryFind(text, out _));
}
