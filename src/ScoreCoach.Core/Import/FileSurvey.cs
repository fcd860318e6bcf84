using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// What a first look at all rows of a file tells: which exams occur, in which order its dates are written, who may have
/// several reports. The second look, which makes the reports, needs all of it before its first row.
/// </summary>
internal sealed class FileSurvey
{
    private readonly ColumnLayout _layout;
    private readonly ImportOptions _options;
    private readonly PersonKeyReader _people;
    private readonly int _dateColumn;
    private readonly bool _looksAtDates;
    private readonly ulong[] _waiting = new ulong[256];
    private int _waitingCount;
    private KeyFilter? _filter;
    private ulong _run;
    private ulong _runPerson;

    /// <summary>Starts a survey.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="catalog">The exams.</param>
    /// <param name="options">How to read.</param>
    /// <param name="expectedRows">About how many rows there are.</param>
    public FileSurvey(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, long expectedRows)
    {
        _layout = layout;
        _options = options;
        _people = new PersonKeyReader(layout, catalog, options);
        _dateColumn = layout[ReportField.ExamDate];
        _looksAtDates = _dateColumn >= 0 && options.DateFormats.Count == 0 && options.Culture is null;
        _filter = new KeyFilter(expectedRows);
    }

    public PersonKeyReader People => _people;

    public DateOrderFinder Dates { get; } = new();

    /// <summary>People who may have several reports for an exam.</summary>
    public KeySet Repeated { get; } = new();

    /// <summary>Reports whose rows may not all follow each other; only in a file with a row per domain.</summary>
    public KeySet Scattered { get; } = new();

    /// <summary>How the dates of the file are read, for the summary; null without a date column.</summary>
    public string? DateOrderName => _dateColumn < 0 ? null
        : _options.DateFormats.Count > 0 ? "Format"
        : _options.Culture is not null ? "Culture"
        : Dates.Order != DateOrder.Open ? Dates.Order.ToString()
        : Dates.SawAmbiguous ? "Ambiguous" : "Iso";

    /// <summary>The key of the report that a row of one domain belongs to. A row without attempt and date goes on with the one before it.</summary>
    public static ulong ReportKey<TCells>(ColumnLayout layout, TCells cells, ulong person, ulong lastPerson, ulong last)
        where TCells : IRowCells
    {
        var attemptColumn = layout[ReportField.Attempt];
        var dateColumn = layout[ReportField.ExamDate];
        var attempt = attemptColumn < 0 ? default : CellText.Trim(cells.Get(attemptColumn));
        var date = dateColumn < 0 ? default : CellText.Trim(cells.Get(dateColumn));
        return person == lastPerson && attempt.IsEmpty && date.IsEmpty ? last : Utf8Hash.Of(attempt, Utf8Hash.Of(date, person));
    }

    /// <summary>Looks at a row.</summary>
    public void Observe<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (_people.TryRead(cells, out var person))
        {
            ObservePerson(cells, person);
        }

        if (_looksAtDates)
        {
            var cell = CellText.Trim(cells.Get(_dateColumn));

            // A date that starts with its year settles nothing, and is what nearly every row has.
            if (cell.Length is >= 8 and <= 32 && !IsYearFirst(cell))
            {
                ObserveDate(cell, cells.Line);
            }
        }
    }

    /// <summary>Gives up what only looking needs.</summary>
    public void Complete()
    {
        FilterWaiting();
        _filter = null;
    }

    private static bool IsYearFirst(ReadOnlySpan<byte> cell) =>
        char.IsAsciiDigit((char)cell[1]) && char.IsAsciiDigit((char)cell[2]) && char.IsAsciiDigit((char)cell[3]);

    private void ObservePerson<TCells>(TCells cells, ulong person)
        where TCells : IRowCells
    {
        if (_layout.IsLong)
        {
            var report = ReportKey(_layout, cells, person, _runPerson, _run);
            if (report == _run)
            {
                return;
            }

            (_run, _runPerson) = (report, person);
            if (_filter!.AddAndTest(Utf8Hash.Of(1, report)))
            {
                Scattered.Add(report);
            }
        }

        _waiting[_waitingCount++] = person;
        if (_waitingCount == _waiting.Length)
        {
            FilterWaiting();
        }
    }

    /// <summary>Each key touches memory that is in no cache; many at once wait for it together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FilterWaiting()
    {
        var filter = _filter!;
        for (var index = 0; index < _waitingCount; index++)
        {
            if (filter.AddAndTest(_waiting[index]))
            {
                Repeated.Add(_waiting[index]);
            }
        }

        _waitingCount = 0;
    }

    private void ObserveDate(ReadOnlySpan<byte> cell, long line)
    {
        Span<char> text = stackalloc char[cell.Length];
        System.Text.Unicode.Utf8.ToUtf16(cell, text, out _, out var written);
        Dates.Observe(text[..written], line);
    }
}
