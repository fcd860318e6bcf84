using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Finds rows that are not reports by the texts where people have their ids or names, and by what such rows lack: the date of an exam, an
/// id like the others. Most rows are known to be people by a look at their id.
/// </summary>
/// <remarks>Threads may share it: it learns from the first rows of the table, and from no row that it is asked about.</remarks>
internal sealed class SummaryRowCheck
{
    private readonly SummaryWords _words;
    private readonly ColumnLayout _layout;
    private readonly NameColumns _name;
    private readonly bool _isOn;
    private readonly int _id;
    private readonly int _exam;
    private readonly int _domain;

    /// <summary>What ids are like.</summary>
    private readonly IdForms _forms;

    /// <summary>What a row about no one can hold, for texts that can be names.</summary>
    private readonly AggregateValues _aggregates;

    /// <summary>Whether the table has no column that identifies people, and begins with one that is nothing else.</summary>
    private readonly bool _isNameless;

    /// <summary>Bytes with which a plain id begins that deserves a closer look: that of a test account, or of a row that may be commented out.</summary>
    private readonly bool[] _starts;

    /// <summary>Bytes with which a name begins that may be a word for a figure.</summary>
    private readonly bool[] _figures;

    /// <summary>The column of names where most have several words, so that one word for a figure is not one; -1 for none.</summary>
    private readonly int _fullName;

    /// <summary>The column of the exam date where a row has one, else -1: someone who took an exam did so on a day.</summary>
    private readonly int _date;

    public SummaryRowCheck(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _words = SummaryWords.Of(catalog.Recognition.SummaryRows);
        _layout = layout;
        _name = new NameColumns(layout);
        _isOn = !options.KeepSummaryRow;
        (_id, _exam, _domain) = (layout[ReportField.CandidateId], layout[ReportField.Exam], layout[ReportField.Domain]);
        _date = layout[ReportField.ExamDate] is >= 0 and var date && layout.Sample.Rows.Any(row => !CellText.Trim(row.Get(date)).IsEmpty) ? date : -1;
        _forms = IdForms.Of(layout, _date, text => _words.HasWord(text));
        _aggregates = new AggregateValues(layout, options, row => !_words.HasWord(TextOf(row)));
        _fullName = _id >= 0 && layout[ReportField.CandidateName] is >= 0 and var name
            && layout.Sample.Rows.Count(row => CellText.Trim(row.Get(name)).Contains((byte)' ')) * 2 > layout.Sample.Rows.Count ? name : -1;
        _isNameless = layout.Identity == IdentityKind.None && layout.AttributeColumns.Contains(0);
        _figures = _words.MayBeginFigure;
        _starts = [.. _words.MayBeginTestAccount];
        _starts['#'] = !_forms.StartWithMark;
    }

    /// <summary>The text that makes the row no report; null for a row about a person.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="id">Its trimmed cell of the id.</param>
    /// <param name="hasDate">Whether it has an exam date.</param>
    /// <param name="unlike">The text that no other row has the like of, where the row is read as a person's nevertheless.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Find<TCells>(TCells cells, ReadOnlySpan<byte> id, bool hasDate, out string? unlike)
        where TCells : IRowCells
    {
        unlike = null;
        if (!_isOn)
        {
            return null;
        }

        var isDateless = !hasDate && _date >= 0;
        var isOrdinary = IdForms.IsPlain(id) && !isDateless && !(_starts[id[0]] && (id[0] == '#' || id.Contains((byte)'@'))) && !MayBeFigure(cells);
        if (isOrdinary)
        {
            return null;
        }

        var found = Look(cells, isDateless, out var namedLikeFigure);
        unlike = found is not null ? null : namedLikeFigure is null ? FindUnlike(cells, isDateless) : CellText.Quote(namedLikeFigure);
        return found;
    }

    /// <summary>The text that makes a row no report that could not be read: also one that is first in a row without id and name.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isDomain">Whether a text is a domain of the row's exam.</param>
    public string? FindInRefused<TCells>(TCells cells, Func<TCells, string, bool> isDomain)
        where TCells : IRowCells
    {
        var id = _id < 0 ? default : CellText.Trim(cells.Get(_id));
        if (!_isOn || IdForms.IsPlain(id))
        {
            return null;
        }

        if (Look(cells, _date >= 0 && CellText.Trim(cells.Get(_date)).IsEmpty, out _) is { } found)
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

    /// <summary>Whether a cell that should name a domain names the whole exam or a summary.</summary>
    public bool IsSummaryDomain(ReadOnlySpan<byte> cell) => _isOn && !cell.IsEmpty && cell.Length <= 256 && _words.IsSummary(cell);

    /// <summary>
    /// Whether the only cell of a row is a heading of the rows below it, such as the name of a team: words, where people have ids with
    /// digits. What is left of a broken row has delimiters in it.
    /// </summary>
    private bool IsHeading(ReadOnlySpan<byte> cell) =>
        _forms.HaveDigits && cell.Length is > 1 and <= 64 && !IdForms.IsPlain(cell) && !cell.ContainsAny(",;|\""u8) && !cell.Contains((byte)'\t');

    /// <summary>Whether a text makes a row no report. Where the row names an exam, the text may be someone's name.</summary>
    private bool IsSummary<TCells>(TCells cells, string text)
        where TCells : IRowCells => _exam >= 0 && CellText.Trim(cells.Get(_exam)).IsEmpty ? _words.IsSummary(text) : _words.IsNobody(text);

    /// <summary>The text that makes a row no one's; null for a row about a person.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isDateless">Whether it lacks the exam date that others have.</param>
    /// <param name="namedLikeFigure">The name of a person, where it is a word for a figure.</param>
    private string? Look<TCells>(TCells cells, bool isDateless, out string? namedLikeFigure)
        where TCells : IRowCells
    {
        namedLikeFigure = null;
        var id = _id < 0 ? default : IdentityCell.Unwrap(CellText.Trim(cells.Get(_id)));
        if (id.Length > 1024)
        {
            return null;
        }

        if (!id.IsEmpty)
        {
            var text = CellText.ToString(id);
            var isNobody = IdForms.IsPlain(id)
                ? (_words.IsTestAccount(text) && !HasOtherName(cells)) || (isDateless && _words.IsPercentile(text) && !_forms.BeginsLikeOthers(id))
                : _forms.HaveDigits || isDateless ? _words.HasWord(text) || (isDateless && _forms.HaveDigits && _words.NamesGroup(text)) : IsNobody(cells, text, isDateless, ref namedLikeFigure);
            if (isNobody)
            {
                return CellText.Quote(id);
            }
        }

        // A name next to the id of someone who took an exam on a day is that person's.
        return NameOf(cells) is { Length: <= 1024 } name && (isDateless ? _words.HasWord(name) : id.IsEmpty && IsNobody(cells, name, isDateless, ref namedLikeFigure))
            ? CellText.Quote(name)
            : null;
    }

    /// <summary>The name in a row; in a table that identifies no one the text with which it begins.</summary>
    private string? NameOf<TCells>(TCells cells)
        where TCells : IRowCells => _name.TextOf(cells) ?? (_isNameless ? CellText.ToString(CellText.Trim(cells.Get(0))) : null);

    /// <summary>Whether a text where people have names is no one's. Who is called Max, and took an exam on a day, is a person; so is whose values are their own, which is reported.</summary>
    private bool IsNobody<TCells>(TCells cells, string text, bool isDateless, ref string? namedLikeFigure)
        where TCells : IRowCells
    {
        if (!_words.IsNobody(text))
        {
            // "North Total" may be a team's row or someone's name: where no date shows it, it is reported.
            namedLikeFigure = _date < 0 && _words.NamesFigure(text) ? text : null;
            return false;
        }

        var isName = _words.MayBeName(text) && !isDateless && (_date >= 0 || HasOwnValues(cells));
        namedLikeFigure = isName && _date < 0 ? text : null;
        return !isName;
    }

    /// <summary>Whether a row of a file without dates has what people have: an exam, an id where others have one, and values that others do not come to.</summary>
    private bool HasOwnValues<TCells>(TCells cells)
        where TCells : IRowCells => !_layout.IsLong && !(_exam >= 0 && CellText.Trim(cells.Get(_exam)).IsEmpty)
            && !(_id >= 0 && CellText.Trim(cells.Get(_id)).IsEmpty) && !_aggregates.Are(cells);

    /// <summary>The id of a row, or the name that stands for it.</summary>
    private string TextOf(StoredRow row) => _id >= 0 ? CellText.ToString(CellText.Trim(row.Get(_id))) : _name.TextOf(row) ?? string.Empty;

    private string? FindUnlike<TCells>(TCells cells, bool isDateless)
        where TCells : IRowCells
    {
        var id = _id < 0 ? default : IdentityCell.Unwrap(CellText.Trim(cells.Get(_id)));
        if (id.IsEmpty)
        {
            return null;
        }

        var isOfOtherForm = isDateless && _forms.IsUnlike(id);
        var isUnlike = IdForms.IsPlain(id)
            ? (id[0] == '#' && !_forms.StartWithMark) || isOfOtherForm
            : _forms.IsWordsAmongNumbers(id) || (_forms.HaveDigits && isOfOtherForm);
        return isUnlike ? CellText.Quote(id)
            : MayBeFigure(cells) && CellText.Quote(CellText.Trim(cells.Get(_fullName))) is var name && _words.IsFigure(name) ? name
            : null;
    }

    /// <summary>Whether the name of a row begins like a word for a figure, and is one word where most have several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBeFigure<TCells>(TCells cells)
        where TCells : IRowCells =>
        _fullName >= 0 && CellText.Trim(cells.Get(_fullName)) is { IsEmpty: false } name && _figures[name[0]] && !name.Contains((byte)' ');

    /// <summary>Whether a row with the address of a test account has the name of a person.</summary>
    private bool HasOtherName<TCells>(TCells cells)
        where TCells : IRowCells => _name.TextOf(cells) is { Length: <= 1024 } name && !_words.IsNobody(name);
}
