using System.Text;

namespace ScoreCoach;

/// <summary>
/// What a first look at all rows of a file tells: which exams occur, in which order its dates are written. The second look,
/// which makes the reports, needs both before its first row.
/// </summary>
internal sealed class FileSurvey
{
    private readonly ExamCatalog _catalog;
    private readonly ImportOptions _options;
    private readonly int _examColumn;
    private readonly int _dateColumn;
    private readonly bool _looksAtDates;
    private readonly Utf8Table<IReadOnlyList<ExamProfile>> _examsByCell = new(1024);
    private readonly List<IReadOnlyList<ExamProfile>> _exams = [];

    public FileSurvey(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _catalog = catalog;
        _options = options;
        _examColumn = layout[ReportField.Exam];
        _dateColumn = layout[ReportField.ExamDate];
        _looksAtDates = _dateColumn >= 0 && options.DateFormats.Count == 0 && options.Culture is null;
        if (!string.IsNullOrWhiteSpace(options.Exam))
        {
            AddExam(options.Exam);
        }
    }

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows { get; private set; }

    /// <summary>The editions of every exam that occurs, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams => _exams;

    public DateOrderFinder Dates { get; } = new();

    /// <summary>How the dates of the file are read, for the summary; null without a date column.</summary>
    public string? DateOrderName => _dateColumn < 0 ? null
        : _options.DateFormats.Count > 0 ? "Format"
        : _options.Culture is not null ? "Culture"
        : Dates.Order != DateOrder.Open ? Dates.Order.ToString()
        : Dates.SawAmbiguous ? "Ambiguous" : "Iso";

    /// <summary>Looks at a row.</summary>
    public void Observe<TCells>(TCells cells)
        where TCells : IRowCells
    {
        Rows++;
        if (_examColumn >= 0)
        {
            ObserveExam(CellText.Trim(cells.Get(_examColumn)));
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

    private static bool IsYearFirst(ReadOnlySpan<byte> cell) =>
        char.IsAsciiDigit((char)cell[1]) && char.IsAsciiDigit((char)cell[2]) && char.IsAsciiDigit((char)cell[3]);

    private void ObserveExam(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell.Length > 1024 || _examsByCell.TryGet(cell, out _))
        {
            return;
        }

        _examsByCell.Add(cell, AddExam(Encoding.UTF8.GetString(cell)));
    }

    private IReadOnlyList<ExamProfile> AddExam(string name)
    {
        var editions = _catalog.FindExam(name);
        if (editions.Count > 0 && !_exams.Contains(editions))
        {
            _exams.Add(editions);
        }

        return editions;
    }

    private void ObserveDate(ReadOnlySpan<byte> cell, long line)
    {
        Span<char> text = stackalloc char[cell.Length];
        System.Text.Unicode.Utf8.ToUtf16(cell, text, out _, out var written);
        Dates.Observe(text[..written], line);
    }
}
