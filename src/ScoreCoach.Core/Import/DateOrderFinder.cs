namespace ScoreCoach;

/// <summary>
/// Looks at a whole column of dates for one that can only be read in one way. One such date settles the column; two that
/// contradict each other settle that nothing can be settled.
/// </summary>
public sealed class DateOrderFinder
{
    private long _dayFirstLine;
    private long _monthFirstLine;
    private string? _dayFirstText;
    private string? _monthFirstText;
    private bool _open;

    /// <summary>What is known so far.</summary>
    public DateOrder Order => (_dayFirstText, _monthFirstText) switch
    {
        (null, null) => DateOrder.Open,
        (_, null) => DateOrder.DayFirst,
        (null, _) => DateOrder.MonthFirst,
        _ => DateOrder.Mixed,
    };

    /// <summary>Whether a date was seen that can be read in two ways.</summary>
    public bool SawAmbiguous => _open;

    /// <summary>The line of the first date that proves something; 0 when there is none.</summary>
    public long ProofLine => Order switch
    {
        DateOrder.DayFirst => _dayFirstLine,
        DateOrder.MonthFirst => _monthFirstLine,
        DateOrder.Mixed => Math.Min(_dayFirstLine, _monthFirstLine),
        _ => 0,
    };

    /// <summary>The first date that proves something; null when there is none.</summary>
    public string? ProofText => _dayFirstText ?? _monthFirstText;

    /// <summary>Looks at a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="line">Its line.</param>
    public void Observe(ReadOnlySpan<char> text, long line)
    {
        if (!NumericDate.TryParse(text, out var date))
        {
            return;
        }

        if (date.First == date.Second)
        {
            return;
        }

        switch (date.TryToDate(dayFirst: true, out _), date.TryToDate(dayFirst: false, out _))
        {
            case (true, true):
                _open = true;
                break;
            case (true, false) when _dayFirstText is null:
                (_dayFirstText, _dayFirstLine) = (text.ToString(), line);
                break;
            case (false, true) when _monthFirstText is null:
                (_monthFirstText, _monthFirstLine) = (text.ToString(), line);
                break;
            default:
                break;
        }
    }

    /// <summary>Adds what was found in a part of the column that comes after all that was looked at here.</summary>
    /// <param name="later">What was found in that part.</param>
    /// <param name="linesBefore">The lines before the part.</param>
    internal void Add(DateOrderFinder later, long linesBefore)
    {
        _open |= later._open;
        if (_dayFirstText is null && later._dayFirstText is not null)
        {
            (_dayFirstText, _dayFirstLine) = (later._dayFirstText, linesBefore + later._dayFirstLine);
        }

        if (_monthFirstText is null && later._monthFirstText is not null)
        {
            (_monthFirstText, _monthFirstLine) = (later._monthFirstText, linesBefore + later._monthFirstLine);
        }
    }

    /// <summary>What the column proves, in words.</summary>
    /// <returns>For example "'13/04/2026' in line 3 can only be day-first".</returns>
    public string Explain() => Order switch
    {
        DateOrder.DayFirst => FormattableString.Invariant($"'{_dayFirstText}' in line {_dayFirstLine} can only be day-first"),
        DateOrder.MonthFirst => FormattableString.Invariant($"'{_monthFirstText}' in line {_monthFirstLine} can only be month-first"),
        DateOrder.Mixed => FormattableString.Invariant(
            $"'{_dayFirstText}' in line {_dayFirstLine} can only be day-first and '{_monthFirstText}' in line {_monthFirstLine} only month-first"),
        _ => "no date of the column can be read in one way only",
    };
}
