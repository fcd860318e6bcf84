using System.Globalization;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Looks at a whole column of dates for one that can only be read in one way. One such date determines the column; two that
/// contradict each other determine that nothing can be determined.
/// </summary>
/// <param name="unit">What a place is called: a line of a file, or a row of a pipeline.</param>
internal sealed class DateOrderFinder(string unit = "line")
{
    /// <summary>The highest number that a month can be, and so a day that may be one.</summary>
    private const int LastMonth = 12;

    /// <summary>The number of different dates that is enough; fewer show little about a column.</summary>
    private const int MinSwapped = 4;

    private readonly HashSet<int> _earlyDays = [];
    private readonly HashSet<int> _lateTexts = [];
    private (string Text, long Line)? _firstEarlyDay;
    private (string Text, long Line)? _firstLateText;
    private bool _hasEarlyText;
    private (string Text, long Line)? _dayFirst;
    private (string Text, long Line)? _monthFirst;

    /// <summary>What is known so far.</summary>
    public DateOrder Order => (_dayFirst, _monthFirst) switch
    {
        (null, null) => DateOrder.Open,
        (_, null) => DateOrder.DayFirst,
        (null, _) => DateOrder.MonthFirst,
        _ => DateOrder.Mixed,
    };

    /// <summary>Whether a date was seen that can be read in two ways.</summary>
    public bool SawAmbiguous { get; private set; }

    /// <summary>The first date that proves an order; null when there is none.</summary>
    public (string Text, long Line)? Proof => _dayFirst ?? _monthFirst;

    /// <summary>Whether a date that starts with its year has a day above 12. Then no spreadsheet exchanged days and months.</summary>
    public bool HasLateDay { get; private set; }

    /// <summary>The evidence that a spreadsheet exchanged day and month of some dates; null when there is none.</summary>
    public SwappedDates? SwappedEvidence =>
        !HasLateDay && !_hasEarlyText && _firstEarlyDay is { } real && _firstLateText is { } text && _earlyDays.Count + _lateTexts.Count >= MinSwapped
            ? new SwappedDates(real.Text, real.Line, text.Text, text.Line)
            : null;

    /// <summary>Looks at a cell that starts with its year. Only its day matters, and only until one is above 12.</summary>
    public void ObserveYearFirst(ReadOnlySpan<byte> cell, long line)
    {
        if (cell.Length < 10 || cell[4] != '-' || cell[7] != '-' || !IsoDate.TryParse(cell[..10], out var day))
        {
            return;
        }

        HasLateDay = day.Day > LastMonth;
        if (!HasLateDay && _earlyDays.Count < MinSwapped)
        {
            _earlyDays.Add(day.DayOfYear + (366 * day.Year));
            _firstEarlyDay ??= (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line);
        }
    }

    /// <summary>Looks at a cell.</summary>
    public void Observe(ReadOnlySpan<char> cell, long line)
    {
        var text = DateText.Plain(CellText.Unwrap(cell), stackalloc char[DateText.MaxLength]);
        if (!NumericDate.TryParse(text, out var date))
        {
            return;
        }

        ObserveText(text, date, line);
        if (date.First == date.Second)
        {
            return;
        }

        switch (date.TryToDate(dayFirst: true, out _), date.TryToDate(dayFirst: false, out _))
        {
            case (true, true):
                SawAmbiguous = true;
                break;
            case (true, false):
                _dayFirst ??= (text.ToString(), line);
                break;
            case (false, true):
                _monthFirst ??= (text.ToString(), line);
                break;
            default:
                break;
        }
    }

    /// <summary>Adds what was found in a part of the column that comes after all that was looked at here.</summary>
    internal void Add(DateOrderFinder later, long linesBefore)
    {
        SawAmbiguous |= later.SawAmbiguous;
        HasLateDay |= later.HasLateDay;
        _hasEarlyText |= later._hasEarlyText;
        _earlyDays.UnionWith(later._earlyDays);
        _lateTexts.UnionWith(later._lateTexts);
        _firstEarlyDay ??= Moved(later._firstEarlyDay);
        _firstLateText ??= Moved(later._firstLateText);
        _dayFirst ??= Moved(later._dayFirst);
        _monthFirst ??= Moved(later._monthFirst);

        (string Text, long Line)? Moved((string Text, long Line)? proof) => proof is { } found ? (found.Text, linesBefore + found.Line) : null;
    }

    /// <summary>What the column proves, in words: "'13/04/2026' in line 3 can only be day-first".</summary>
    public string Explain() => Order switch
    {
        DateOrder.DayFirst => $"{NameOf(_dayFirst)} can only be day-first",
        DateOrder.MonthFirst => $"{NameOf(_monthFirst)} can only be month-first",
        DateOrder.Mixed => $"{NameOf(_dayFirst)} can only be day-first and {NameOf(_monthFirst)} only month-first",
        _ => "every date in the column can be read in two ways",
    };

    private void ObserveText(ReadOnlySpan<char> text, NumericDate date, long line)
    {
        _hasEarlyText |= Math.Max(date.First, date.Second) <= LastMonth;
        if (!_hasEarlyText && _lateTexts.Count < MinSwapped)
        {
            _lateTexts.Add((((date.Year * 100) + date.First) * 100) + date.Second);
            _firstLateText ??= (text.ToString(), line);
        }
    }

    private string NameOf((string Text, long Line)? proof) => FormattableString.Invariant($"'{proof?.Text}' in {unit} {proof?.Line}");
}
