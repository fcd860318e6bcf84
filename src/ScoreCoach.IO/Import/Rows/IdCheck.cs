using System.Buffers;
using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Finds ids that are no one's: words for "nothing" that a database or a form wrote, and dates or decimal numbers that a program made of
/// ids. Whether a number or a date is one of them depends on the other ids of the table.
/// </summary>
internal sealed class IdCheck
{
    /// <summary>No word for "nothing" is longer, and few ids without a digit at their end are shorter.</summary>
    private const int MaxWordLength = 24;

    private static readonly SearchValues<byte> OnlyMarks = SearchValues.Create(Marks);

    /// <summary>The number of letters x that, with nothing else, stand for an id that was taken out.</summary>
    private const int MinCrosses = 3;

    private readonly NotReportedWords _nothing;
    private readonly HashSet<string> _anonymous;
    private readonly DateLikeId _dates;
    private readonly bool[] _wordStarts = new bool[256];
    private readonly Lazy<OtherIds> _others;

    public IdCheck(ColumnLayout layout, RecognitionRules recognition)
    {
        _nothing = NotReportedWords.Of(recognition);
        _dates = new DateLikeId(recognition.Dates);
        _others = new(() => OtherIds.Of(layout, this));
        _anonymous = TextKey.SetOf(recognition.Columns.Anonymous);
        foreach (var word in recognition.NotReported.Concat(recognition.Columns.Anonymous).Append("x"))
        {
            foreach (var form in new[] { word.ToLowerInvariant(), word.ToUpperInvariant() })
            {
                _wordStarts[System.Text.Encoding.UTF8.GetBytes(form)[0]] = true;
            }
        }

        foreach (var mark in Marks)
        {
            _wordStarts[mark] = true;
        }
    }

    /// <summary>What people write where they have nothing to write.</summary>
    private static ReadOnlySpan<byte> Marks => "-_.?*/\\#~+ "u8;

    /// <summary>Whether a trimmed cell deserves a closer look: false for nearly every id, after a look at a few bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeWrong(ReadOnlySpan<byte> id) =>
        (uint)(id[^1] - '0') <= 9 ? MayEndAsNumber(id) : (id.Length <= MaxWordLength && _wordStarts[id[0]]) || DateLikeId.MayBe(id);

    /// <summary>What is wrong with the id in a trimmed cell; null for an id.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="id">The cell without what keeps a spreadsheet from changing it.</param>
    public ImportIssue? Find(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> id)
    {
        if (IsNothing(id))
        {
            return RowIssues.MissingCandidate(CellText.Quote(id));
        }

        if (IsZero(id))
        {
            return _others.Value.ZeroIsNobody ? RowIssues.MissingCandidate(CellText.Quote(id)) : null;
        }

        // Who puts an apostrophe before an id indicates that it is one.
        if (id.Length > 64 || cell[0] == '\'')
        {
            return null;
        }

        var text = CellText.ToString(id);
        return IsDecimal(id) ? (_others.Value.HaveWholeNumbers ? RowIssues.DecimalId(text) : null)
            : _dates.Find(text) is { } kind && _others.Value.Contradict(text, kind) ? RowIssues.DateForId(text)
            : null;
    }

    /// <summary>Whether an id is a word for "nothing", or for an id that was taken out, or has neither a letter nor a digit.</summary>
    public bool IsNothing(ReadOnlySpan<byte> id) =>
        id.Length <= MaxWordLength && (id.IndexOfAnyExcept(OnlyMarks) < 0
            || (!id.ContainsAnyInRange((byte)'0', (byte)'9') && (_nothing.Contains(id) || IsTakenOut(id))));

    private bool IsTakenOut(ReadOnlySpan<byte> id) =>
        (id.Length >= MinCrosses && id.IndexOfAnyExcept((byte)'x', (byte)'X') < 0) || _anonymous.Contains(TextKey.Of(CellText.ToString(id)));

    /// <summary>Whether an id is the number zero.</summary>
    public static bool IsZero(ReadOnlySpan<byte> id) => !id.IsEmpty && id.IndexOfAnyExcept((byte)'0') < 0;

    /// <summary>Whether an id is a whole number with a fraction of 0, as programs write a column that once had a gap.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> id) =>
        id.Length > 2 && id[^1] == '0' && id[^2] is (byte)'.' or (byte)',' && id[..^2].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>What an id looks like as a date; null for none.</summary>
    public DateLikeIdKind? DateOf(string id) => _dates.Find(id);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayEndAsNumber(ReadOnlySpan<byte> id) =>
        id[0] == '0' ? IsZero(id) || DateLikeId.MayBe(id) : id.Length > 2 && (id[^2] is (byte)'.' or (byte)',' || DateLikeId.MayBe(id));
}
