using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// The one function that turns a row of cells into what it says, or into what is wrong with it. Columns are known before the
/// first row; what a cell stands for is looked up by its bytes. A row that is refused leaves no trace in the rows after it.
/// </summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed partial class RowParser(
    ColumnLayout layout, ExamCatalog catalog, ImportOptions options, FieldParsers fields, HeaderWatch headers, SummaryRowCheck summaries, RowFindings findings)
{
    private readonly ExamTable _exams = new(catalog, options.Exam, options.ExamMap, fields.Used);
    private readonly SummaryRowCheck _summaries = summaries;
    private readonly HeaderWatch _headers = headers;
    private readonly RowPerson _person = new(layout, catalog.Recognition, options, fields.Errors, findings);
    private readonly RowEdition _edition = new(layout, catalog, options, fields, findings);
    private readonly RowLevels _levels = new(layout, options, fields, findings);
    private readonly FieldColumns _columns = new(layout);

    // Percentages are not scores.
    private readonly int _scoreColumn = options.ScoreUnit == ScoreUnit.Percent ? -1 : layout[ReportField.Score];
    private readonly int[] _titles = [.. ExamTitleColumns.Of(layout, catalog.Recognition)];
    private readonly DateTime _lastPlausibleDay = options.AsOf.Date < DateTime.MaxValue.Date ? options.AsOf.Date.AddDays(1) : DateTime.MaxValue;

    /// <summary>Makes a parser for the rows of a file, or of none where there is no path.</summary>
    public RowParser(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, FieldParsers fields, HeaderWatch headers, SummaryRowCheck summaries, string? path)
        : this(layout, catalog, options, fields, headers, summaries, new RowFindings(path))
    {
    }

    /// <summary>Finds rows that are not reports.</summary>
    public SummaryRowCheck Summaries => _summaries;

    /// <summary>What is odd about the row that was parsed last and accepted.</summary>
    public IReadOnlyList<ImportIssue> Warnings => findings.Warnings;

    /// <summary>Parses a row that holds a whole report.</summary>
    public bool TryParse<TCells>(TCells cells, out ParsedRow row, out ImportIssue? issue)
        where TCells : IRowCells
    {
        findings.Clear();
        if (TryParseFields(cells, out row))
        {
            issue = null;
            return true;
        }

        findings.Clear();
        issue = SetAside(cells, findings.RefusalAt(cells.Line));
        return false;
    }

    /// <summary>What a row is that can't be read: a header that comes again, a total or a row that reports nothing is set aside; others are refused for what is wrong.</summary>
    public ImportIssue SetAside<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells =>
        issue.Severity == IssueSeverity.SetAside ? issue
        : _headers.IsSame(cells) ? findings.Place(RowIssues.HeaderRepeated(), cells.Line, -1)
        : _summaries.FindInRefused(cells, (row, name) => IsDomain(row, Encoding.UTF8.GetBytes(name))) is { } summary ? findings.Place(RowIssues.Summary(summary), cells.Line, -1)
        : issue.Code == ImportIssueCode.MissingCandidate && issue.Value is null or "" && ReportsNothing(cells) ? findings.Place(RowIssues.NothingReported(), cells.Line, -1)
        : issue;

    /// <summary>Whether a row has no cell for a score, a result or a level.</summary>
    private bool ReportsNothing<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (!CellText.Of(cells, _columns.Score).IsEmpty || !CellText.Of(cells, _columns.Result).IsEmpty || layout.IsLong)
        {
            return false;
        }

        for (var column = 0; column < layout.Headers.Count; column++)
        {
            if (layout.IsDomain(column) && !CellText.Trim(cells.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryParseFields<TCells>(TCells cells, out ParsedRow row)
        where TCells : IRowCells
    {
        row = default;
        var id = CellText.Of(cells, _columns.CandidateId);
        if (FindExam(cells) is not { } exam || !_person.IsNamed(cells, id) || !TryParseDate(cells, out var date))
        {
            return false;
        }

        var cell = CellText.Of(cells, _columns.Attempt);
        if (!fields.Attempts.TryParse(cell, out var attempt, out var issue))
        {
            return findings.Refuse(issue!, _columns.Attempt);
        }

        if (_edition.Choose(cells, exam, date) is not { Mapping: var mapping } choice)
        {
            return false;
        }

        if (!fields.Scores.TryParse(CellText.Of(cells, _scoreColumn), mapping.Profile.Scale, out var score, out issue))
        {
            return findings.Refuse(issue!, _columns.Score);
        }

        if (!fields.Results.TryParse(CellText.Of(cells, _columns.Result), out var result, out issue))
        {
            return findings.Refuse(issue!, _columns.Result);
        }

        var set = cells is LongReport report ? _levels.Parse(report, mapping) : _levels.Parse(cells, mapping);
        if (set is null)
        {
            return false;
        }

        if (_summaries.Find(cells, id, date is not null, out var unlike) is { } summary)
        {
            return findings.Refuse(RowIssues.Summary(summary), -1);
        }

        if (score is null && ((result == ExamResult.Unknown && set.Known == 0 && !set.HasMissedObjectives) || (result != ExamResult.Pass && IsAbsent(set, mapping))))
        {
            return findings.Refuse(RowIssues.NothingReported(), -1);
        }

        if (!AcceptResult(cells, mapping, score, ref result))
        {
            return false;
        }

        if (date?.Day > _lastPlausibleDay)
        {
            findings.Warn(RowIssues.FutureDate(date.Value.Day, options.AsOf), cells.Line, _columns.ExamDate);
        }

        if (unlike is not null)
        {
            findings.Warn(RowIssues.UnlikeId(unlike), cells.Line, _columns.CandidateId);
        }

        var language = _columns.Language < 0 ? null : fields.Languages.Find(CellText.Of(cells, _columns.Language));
        if (language is null && _columns.Language >= 0 && mapping.Profile.OtherLanguages.Count > 0 && CellText.Of(cells, _columns.Language) is { IsEmpty: false } text && !fields.NotReported.Contains(text))
        {
            findings.Warn(RowIssues.UnknownLanguage(mapping.Profile, text), cells.Line, _columns.Language);
        }

        row = new ParsedRow { Results = set, Attempt = attempt, Date = date, Score = score, Result = result, LanguageName = language, Notes = choice.Notes };
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ExamEntry? FindExam<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var cell = CellText.Of(cells, _columns.Exam);
        if (cell.IsEmpty && _exams.Only is { } only)
        {
            return only;
        }

        var exam = _columns.Exam < 0 ? null : _exams.Find(cell);
        if (exam is null)
        {
            findings.Refuse(_columns.Exam < 0 ? _exams.Unknown(options.Exam ?? string.Empty) : _exams.Unknown(cell), _columns.Exam);
        }

        return exam is null || _titles.Length == 0 || AcceptTitles(cells, exam) ? exam : null;
    }

    /// <summary>Whether no other column names another exam.</summary>
    private bool AcceptTitles<TCells>(TCells cells, ExamEntry exam)
        where TCells : IRowCells
    {
        foreach (var column in _titles)
        {
            if (_exams.Contradiction(exam, CellText.Of(cells, column)) is { } issue)
            {
                return findings.Refuse(issue, column);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryParseDate<TCells>(TCells cells, out ReportDate? date)
        where TCells : IRowCells =>
        fields.Dates.TryParse(CellText.Of(cells, _columns.ExamDate), out date, out var issue) || findings.Refuse(issue!, _columns.ExamDate);

    /// <summary>Whether every domain of a row without a score has the number 0: who was not there has them all.</summary>
    private static bool IsAbsent(DomainResultSet set, EditionMapping mapping)
    {
        var zeros = 0;
        foreach (var result in set.Domains.Span)
        {
            if (result.Level == PerformanceLevel.Unknown)
            {
                continue;
            }

            if (!mapping.IsZero(result.ReportedLevel))
            {
                return false;
            }

            zeros++;
        }

        return zeros > 0;
    }

    /// <summary>The score decides; a result that says otherwise contradicts it. Nothing follows from a score that looks like a percentage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptResult<TCells>(TCells cells, EditionMapping mapping, decimal? score, ref ExamResult result)
        where TCells : IRowCells
    {
        var profile = mapping.Profile;
        if (score is not { } known || profile.PassingScore is not { } passing)
        {
            return true;
        }

        var derived = known >= passing ? ExamResult.Pass : ExamResult.Fail;
        if (mapping.MayHavePercentages && derived == ExamResult.Fail && UnlikelyScore.Is(known, profile.Scale))
        {
            findings.Warn(UnlikelyScore.One(profile, known), cells.Line, _columns.Score);
            return true;
        }

        if (result != ExamResult.Unknown && result != derived)
        {
            return findings.Refuse(RowIssues.Contradiction(profile, known, result, derived), _columns.Result);
        }

        result = derived;
        return true;
    }

}
