namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Looks at a whole column of dates for one that can only be read in one way. One such date settles the column; two that
/// contradict each other settle that nothing can be settled.
/// </summary>
/// <param name="unit">What a place is called: a line of a file, or a row of a pipeline.</param>
internal sealed class DateOrderFinder(string unit = "line")
{
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

    /// <summary>Looks at a cell.</summary>
    public void Observe(ReadOnlySpan<char> text, long line)
    {
        if (!NumericDate.TryParse(text, out var date) || date.First == date.Second)
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
        _ => "no date of the column can be read in one way only",
    };

    private string NameOf((string Text, long Line)? proof) => FormattableString.Invariant($"'{proof?.Text}' in {unit} {proof?.Line}");
}
