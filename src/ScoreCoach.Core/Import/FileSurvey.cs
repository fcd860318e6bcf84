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
    private readonly ExamCatalog _catalog;
    private readonly PersonKeyReader _people;
    private readonly SurveyedDates _dates;
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
        _catalog = catalog;
        _options = options;
        _people = new PersonKeyReader(layout, catalog, options);
        _dates = new SurveyedDates(layout, options);
        _filter = new KeyFilter(expectedRows);
    }

    public PersonKeyReader People => _people;

    public DateOrderFinder Dates { get; } = new();

    /// <summary>People who may have several reports for an exam.</summary>
    public KeySet Repeated { get; } = new();

    /// <summary>Reports whose rows may not all follow each other; only in a file with a row per domain.</summary>
    public KeySet Scattered { get; } = new();

    /// <summary>How the dates of the file are read, for the summary; null without a date column.</summary>
    public string? DateOrderName => _layout[ReportField.ExamDate] < 0 ? null
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

        _dates.Observe(cells, Dates);
    }

    /// <summary>Makes what reads who a row is about, for one thread.</summary>
    public PersonKeyReader CreatePeople() => new(_layout, _catalog, _options);

    /// <summary>Begins the survey of a part.</summary>
    public void Begin(PartSurvey part, PersonKeyReader people) => part.Begin(people, _dates);

    /// <summary>Adds what was seen in the part that comes next.</summary>
    /// <param name="part">The survey of the part.</param>
    /// <param name="linesBefore">The lines before it.</param>
    public void Add(PartSurvey part, long linesBefore)
    {
        _people.Add(part.Exams);
        Dates.Add(part.Dates, linesBefore);
        Filter(part.People);
    }

    /// <summary>Gives up what only looking needs.</summary>
    public void Complete()
    {
        FilterWaiting();
        _filter = null;
    }

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

    private void FilterWaiting()
    {
        Filter(_waiting.AsSpan(0, _waitingCount));
        _waitingCount = 0;
    }

    /// <summary>Each key touches memory that is in no cache; many at once wait for it together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Filter(ReadOnlySpan<ulong> people)
    {
        var filter = _filter!;
        foreach (var person in people)
        {
            if (filter.AddAndTest(person))
            {
                Repeated.Add(person);
            }
        }
    }
}
