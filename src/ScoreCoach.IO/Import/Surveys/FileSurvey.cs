using System.Runtime.InteropServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// What a first look at all rows of a file finds: which exams occur, in which order its dates are written, who may have
/// several reports. The pass that makes the reports needs all of it before its first row.
/// </summary>
internal sealed class FileSurvey(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, RepeatedPeople repeated)
{
    private const int MaxWaiting = 256;

    private readonly SurveyedDates _column = new(layout, options);
    private readonly List<UInt128> _waiting = new(MaxWaiting);
    private UInt128 _run;
    private UInt128 _runPerson;

    /// <summary>Finds out who a row is about.</summary>
    public PersonMapper People { get; } = new(layout, catalog, options);

    /// <summary>The editions of every exam that occurs, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams => People.Met;

    /// <summary>What the dates prove.</summary>
    public DateOrderFinder Dates { get; } = new();

    /// <summary>People who may have several reports for an exam, in all files, each with a number.</summary>
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
    public static UInt128 ReportKey<TCells>(ColumnLayout layout, TCells cells, UInt128 person, UInt128 lastPerson, UInt128 last)
        where TCells : IRowCells
    {
        var attempt = layout[ReportField.Attempt] is >= 0 and var column ? CellText.Trim(cells.Get(column)) : default;
        var date = layout[ReportField.ExamDate] is >= 0 and var dateColumn ? CellText.Trim(cells.Get(dateColumn)) : default;
        return person == lastPerson && attempt.IsEmpty && date.IsEmpty ? last : PersonHash.Combine(PersonHash.Combine(person, date), attempt);
    }

    public void Observe<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (People.TryMap(cells, out var person))
        {
            ObservePerson(cells, person);
        }

        _column.Observe(cells, Dates);
    }

    /// <summary>Makes a mapper for one thread.</summary>
    public PersonMapper CreateMapper() => new(layout, catalog, options);

    public void Begin(ChunkSurvey chunk, PersonMapper mapper) => chunk.Begin(mapper, _column);

    /// <summary>Adds what was seen in the chunk that comes next, with a number of lines before it.</summary>
    public void Add(ChunkSurvey chunk, long linesBefore)
    {
        People.Met.AddRange(chunk.Exams.Except(People.Met));
        Dates.Add(chunk.Dates, linesBefore);
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
            var report = ReportKey(layout, cells, person, _runPerson, _run);
            if (report == _run)
            {
                return;
            }

            (_run, _runPerson) = (report, person);
            if (repeated.AddAndTest(report))
            {
                Scattered.Add(report);
            }
        }

        _waiting.Add(person);
        if (_waiting.Count == MaxWaiting)
        {
            Flush();
        }
    }
}
