using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Finds rows that are not reports by the texts where people have their ids or names. An id of the form that its neighbours have is a
/// person's whatever it says; most rows are known to be people by two looks at their id.
/// </summary>
internal sealed class SummaryRowCheck
{
    private readonly SummaryWords _words;
    private readonly ColumnLayout _layout;
    private readonly NameColumns _name;
    private readonly bool _isOn;
    private readonly int _id;
    private readonly int _exam;
    private readonly int _domain;

    /// <summary>Whether ids have digits: then a text without any is not one.</summary>
    private readonly bool _idsHaveDigits;

    /// <summary>The column of the exam date where a row has one, else -1: somebody who sat an exam did so on a day.</summary>
    private readonly int _date;

    public SummaryRowCheck(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _words = new SummaryWords(catalog.Recognition.SummaryRows);
        _layout = layout;
        _name = new NameColumns(layout);
        _isOn = !options.KeepSummaryRow;
        (_id, _exam, _domain) = (layout[ReportField.CandidateId], layout[ReportField.Exam], layout[ReportField.Domain]);
        _date = layout[ReportField.ExamDate] is >= 0 and var date && layout.Sample.Rows.Any(row => !CellText.Trim(row.Get(date)).IsEmpty) ? date : -1;
        _idsHaveDigits = _id >= 0 && layout.Sample.Rows.Count(row => IsPlain(CellText.Trim(row.Get(_id)))) * 2 > layout.Sample.Rows.Count(row => !CellText.Trim(row.Get(_id)).IsEmpty);
    }

    /// <summary>The text that makes the row no report; null for a row about a person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Find<TCells>(TCells cells)
        where TCells : IRowCells => _isOn && !(_id >= 0 && IsPlain(CellText.Trim(cells.Get(_id)))) ? Look(cells) : null;

    /// <summary>The text that makes a row no report that could not be read: also one that stands first in a row without id and name.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isDomain">Whether a text is a domain of the row's exam.</param>
    public string? FindInRefused<TCells>(TCells cells, Func<TCells, string, bool> isDomain)
        where TCells : IRowCells
    {
        if (!_isOn || (_id >= 0 && IsPlain(CellText.Trim(cells.Get(_id)))))
        {
            return null;
        }

        if (Look(cells) is { } found)
        {
            return found;
        }

        var first = -1;
        var filled = 0;
        for (var column = 0; column < _layout.Headers.Count && filled < 2; column++)
        {
            if (!CellText.Trim(cells.Get(column)).IsEmpty)
            {
                filled++;
                first = first < 0 ? column : first;
            }
        }

        var cell = first < 0 ? default : CellText.Trim(cells.Get(first));
        var isSummary = cell.Length is > 0 and <= 1024 && IsSummary(cells, CellText.ToString(cell)) && !(first == _domain && isDomain(cells, CellText.ToString(cell)));
        return isSummary || (filled == 1 && IsHeading(cell)) ? CellText.Quote(cell) : null;
    }

    /// <summary>
    /// Whether the only cell of a row is a heading of the rows below it, such as the name of a team: words, where people have ids with
    /// digits. What is left of a broken row has delimiters in it.
    /// </summary>
    private bool IsHeading(ReadOnlySpan<byte> cell) =>
        _idsHaveDigits && cell.Length is > 1 and <= 64 && !IsPlain(cell) && !cell.ContainsAny(",;|\""u8) && !cell.Contains((byte)'\t');

    /// <summary>Whether a cell that should name a domain names the whole exam or a summary.</summary>
    public bool IsSummaryDomain(ReadOnlySpan<byte> cell) => _isOn && !cell.IsEmpty && cell.Length <= 256 && _words.IsSummary(cell);

    /// <summary>What the ids of people look like that are not words: with a digit and without gaps, or an e-mail address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsPlain(ReadOnlySpan<byte> id)
    {
        // Ids are short: one loop is faster than two searches.
        var isPlain = false;
        foreach (var value in id)
        {
            if (value is (byte)' ' or (byte)':' or (byte)'(' or (byte)'=')
            {
                return false;
            }

            isPlain |= (uint)(value - '0') <= 9 || value == '@';
        }

        return isPlain;
    }

    /// <summary>Whether a text makes a row no report. Where the row names an exam, the text may be somebody's name.</summary>
    private bool IsSummary<TCells>(TCells cells, string text)
        where TCells : IRowCells => _exam >= 0 && CellText.Trim(cells.Get(_exam)).IsEmpty ? _words.IsSummary(text) : _words.IsNobody(text);

    private bool IsDateless<TCells>(TCells cells)
        where TCells : IRowCells => _date >= 0 && CellText.Trim(cells.Get(_date)).IsEmpty;

    private string? Look<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var id = _id < 0 ? default : CellText.Trim(cells.Get(_id));
        if (!id.IsEmpty && id.Length <= 1024)
        {
            var text = CellText.ToString(id);
            return (_idsHaveDigits || IsDateless(cells) ? _words.HasWord(text) : _words.IsNobody(text)) ? CellText.Quote(id) : null;
        }

        return _name.TextOf(cells) is { Length: <= 1024 } name && (IsDateless(cells) ? _words.HasWord(name) : _words.IsNobody(name)) ? CellText.Quote(name) : null;
    }
}
