using System.Runtime.InteropServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// What a first look at all rows of a file finds: which exams occur, in which order its dates are written, who may have
/// several reports. The pass that makes the reports needs all of it before its first row.
/// </summary>
internal sealed class FileSurvey(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, RepeatedPeople repeated, HeaderWatch headers)
{
    private const int MaxWaiting = 256;

    private readonly SurveyedDates _column = new(layout, options);
    private readonly ScoreParser _scoreParser = new FieldParsers(options, catalog.Recognition).Scores;
    private ScoreSurvey? _scores;
    private readonly List<UInt128> _waiting = new(MaxWaiting);
    private UInt128 _run;
    private UInt128 _runSitting;

    /// <summary>Finds out who a row is about.</summary>
    public PersonMapper People { get; } = new(layout, catalog, options);

    /// <summary>The editions of every exam that occurs, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams => People.Met;

    /// <summary>What the dates prove.</summary>
    public DateOrderFinder Dates { get; } = new();

    /// <summary>What the scores look like.</summary>
    public ScoreSurvey Scores => _scores ??= new ScoreSurvey(layout, options, _scoreParser);

    /// <summary>What the numbers of the domains look like.</summary>
    public NumberSurvey Numbers { get; } = new(layout, options);

    /// <summary>The rows that may hold the maxima of points.</summary>
    public MaximumRowSurvey Maxima { get; } = new(layout, catalog.Recognition, options);

    /// <summary>People who may have several reports, in all files, each with a number.</summary>
    public Dictionary<UInt128, int> Repeated => repeated.Found;

    /// <summary>Reports whose rows may not all follow each other; only in a file with a row per domain.</summary>
    public HashSet<UInt128> Scattered { get; } = [];

    /// <summary>How the dates of the file are read, for the summary; null without a date column.</summary>
    public string? DateOrderName => layout[ReportField.ExamDate] < 0 ? null
        : options.DateFormats.Count > 0 ? "Format"
        : options.Culture is not null ? "Culture"
        : Dates.Order != DateOrder.Open ? Dates.Order.ToString()
        : Dates.SawAmbiguous ? "Ambiguous" : "Iso";

    /// <summary>The key of the report that a row of one domain belongs to. A row without attempt and date goes on with the one before it.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="cells">The row.</param>
    /// <param name="sitting">The hash of its person and exam.</param>
    /// <param name="lastSitting">That of the row before it.</param>
    /// <param name="last">The key of the row before it.</param>
    public static UInt128 ReportKey<TCells>(ColumnLayout layout, TCells cells, UInt128 sitting, UInt128 lastSitting, UInt128 last)
        where TCells : IRowCells
    {
        var attempt = layout[ReportField.Attempt] is >= 0 and var column ? CellText.Trim(cells.Get(column)) : default;
        var date = layout[ReportField.ExamDate] is >= 0 and var dateColumn ? CellText.Trim(cells.Get(dateColumn)) : default;
        return sitting == lastSitting && attempt.IsEmpty && date.IsEmpty ? last : PersonHash.Combine(PersonHash.Combine(sitting, date), attempt);
    }

    /// <summary>Looks at a row; false for a header with other columns, with which another table begins.</summary>
    public bool Observe<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        var isKnown = People.TryMap(cells, out var person);
        if (People.MayBeHeader(cells, headers) && headers.IsOther(cells, fieldCount))
        {
            return false;
        }

        if (People.Exam is { } exam)
        {
            Scores.Observe(cells, exam.Editions);
        }

        Numbers.Observe(cells, People.Exam);

        if (Maxima.IsOn)
        {
            Maxima.Observe(cells, fieldCount);
        }

        if (isKnown)
        {
            ObservePerson(cells, person);
        }
        else
        {
            EndRun();
            if (layout.IsLong && People.TryFold(cells, out person))
            {
                // Without a known exam it is not a report, and may be a part of one of the same person.
                Wait(person);
            }
        }

        _column.Observe(cells, Dates);
        return true;
    }

    /// <summary>A row that belongs to no report, or is broken, stands between the rows of one.</summary>
    public void EndRun() => (_run, _runSitting) = (default, default);

    /// <summary>Makes a mapper for one thread.</summary>
    public PersonMapper CreateMapper() => new(layout, catalog, options);

    public void Begin(ChunkSurvey chunk, PersonMapper mapper) =>
        chunk.Begin(mapper, _column, headers, new ScoreSurvey(layout, options, _scoreParser), new NumberSurvey(layout, options), new MaximumRowSurvey(layout, catalog.Recognition, options));

    /// <summary>Adds what was seen in the chunk that comes next, with a number of lines before it.</summary>
    public void Add(ChunkSurvey chunk, long linesBefore)
    {
        People.Met.AddRange(chunk.Exams.Except(People.Met));
        Dates.Add(chunk.Dates, linesBefore);
        People.Wrappers.Add(chunk.Wrappers, linesBefore);
        Scores.Add(chunk.Scores, linesBefore);
        Numbers.Add(chunk.Numbers, linesBefore);
        Maxima.Add(chunk.Maxima, linesBefore);
        repeated.Add(chunk.People);
    }

    /// <summary>Passes on the people that still wait. It ends looking, and is called for every so many rows before.</summary>
    public void Flush()
    {
        repeated.Add(CollectionsMarshal.AsSpan(_waiting));
        _waiting.Clear();
    }

    private void ObservePerson<TCells>(TCells cells, UInt128 person)
        where TCells : IRowCells
    {
        if (layout.IsLong)
        {
            var sitting = People.SittingOf(cells);
            var report = ReportKey(layout, cells, sitting, _runSitting, _run);
            if (report == _run)
            {
                return;
            }

            (_run, _runSitting) = (report, sitting);
            if (repeated.AddAndTest(report))
            {
                Scattered.Add(report);
            }
        }

        Wait(person);
    }

    private void Wait(UInt128 person)
    {
        _waiting.Add(person);
        if (_waiting.Count == MaxWaiting)
        {
            Flush();
        }
    }
}
