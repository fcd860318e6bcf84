using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Import.Editions;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Counts the outcomes of the rows of a file, and hands issues on in the words of the host.</summary>
/// <param name="path">The file.</param>
/// <param name="observer">Receives the issues.</param>
/// <param name="syntax">How the host's users type options.</param>
/// <param name="unknownExams">Says of several exams that they are not in the catalog.</param>
internal sealed class ImportTally(string path, IImportObserver observer, IOptionSyntax syntax, Func<IReadOnlyList<string>, ImportIssue> unknownExams)
{
    /// <summary>How many lines and names a closing issue lists.</summary>
    private const int MaxListed = 5;
    private const int MaxUnknownExams = 1000;

    private readonly List<SimilarRows> _setAside = [];
    private readonly HashSet<string> _seenExams = new(StringComparer.Ordinal);
    private readonly List<string> _unknownExams = [];
    private readonly List<ImportIssue> _decisions = [];
    private readonly OutsideOutlines _outside = new(path);
    private readonly AfterLastDay _late = new(path);
    private ExamProfile? _lastProfile;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>The worksheet that is read; null where a file has one table.</summary>
    public string? Worksheet { get; set; }

    public long Rows { get; set; }
    public long Read { get; set; }
    public long Reports { get; private set; }
    public long Refused { get; private set; }

    /// <summary>The rows of refused reports.</summary>
    public long RefusedRows { get; private set; }
    public long Duplicates { get; private set; }
    public long Warnings { get; private set; }

    /// <summary>Rows that are not reports.</summary>
    public long RowsSetAside { get; private set; }

    /// <summary>People with an accepted report.</summary>
    public long People { get; set; }

    /// <summary>Code → how often.</summary>
    public Dictionary<string, long> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Exam → the editions of its reports, in the order of the file.</summary>
    public Dictionary<string, string> Editions { get; } = new(StringComparer.Ordinal);

    /// <summary>How the file was read where that was not obvious.</summary>
    public IReadOnlyList<ImportIssue> Decisions => _decisions;

    /// <summary>Counts a report that is handed on, with what is odd about it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Accept(ScoreReport report, IReadOnlyList<ImportIssue> warnings)
    {
        for (var index = 0; index < warnings.Count; index++)
        {
            Report(warnings[index]);
        }

        Reports++;
        People++;
        _outside.Add(report);
        _late.Add(report);
        if (!ReferenceEquals(report.Profile, _lastProfile))
        {
            _lastProfile = report.Profile;
            AddEdition(report);
        }
    }

    /// <summary>Counts reports, each in one row, that were counted elsewhere and need nothing else.</summary>
    public void Count(long reports)
    {
        Rows += reports;
        Read += reports;
        Reports += reports;
        People += reports;
    }

    /// <summary>Notifies the observer of reports that were counted.</summary>
    public void Announce(long reports) => observer.OnCounted(reports);

    /// <summary>Counts a report that is refused, and its rows. Returns the issue in the words of the host.</summary>
    public ImportIssue Refuse(ImportIssue issue, int rows)
    {
        Refused++;
        RefusedRows += rows;
        if (issue is { Code: ImportIssueCode.UnknownExam, Value: { Length: > 0 } exam } && _unknownExams.Count < MaxUnknownExams && _seenExams.Add(exam))
        {
            _unknownExams.Add(exam);
        }

        return Report(issue);
    }

    /// <summary>Hands on a report that is refused because of what other rows say about the same attempt.</summary>
    public void Contradict(ScoreReport report, bool isByItself) => observer.OnContradicted(report, isByItself);

    /// <summary>Counts rows that are not reports. They are reported together, after the file has been read.</summary>
    public void SetAside(ImportIssue issue, int rows)
    {
        RowsSetAside += rows;
        var alike = _setAside.Find(known => known.First.Code == issue.Code);
        if (alike is null)
        {
            _setAside.Add(alike = new SimilarRows { First = issue });
        }

        alike.Rows += rows;
        if (alike.Lines.Count < MaxListed)
        {
            alike.Lines.Add(issue.Line);
        }

        // One more than is listed shows that there are more.
        if (issue.Value is { } text && alike.Texts.Count <= MaxListed && !alike.Texts.Contains(text))
        {
            alike.Texts.Add(text);
        }
    }

    /// <summary>Counts a report that repeats another.</summary>
    public void LeaveOut(ImportIssue issue)
    {
        Duplicates++;
        Report(issue);
    }

    /// <summary>Counts an issue and hands it on. Returns it in the words of the host.</summary>
    public ImportIssue Report(ImportIssue issue)
    {
        issue = Worksheet is null || issue.Worksheet is not null ? issue.For(syntax) : issue.For(syntax) with { Worksheet = Worksheet };
        var code = issue.Code.ToString();
        Codes[code] = Codes.GetValueOrDefault(code) + issue.Count;
        Warnings += issue.Severity == IssueSeverity.Warning ? 1 : 0;
        if (issue.Severity == IssueSeverity.Decision)
        {
            _decisions.Add(issue);
        }

        observer.OnIssue(issue);
        return issue;
    }

    /// <summary>Reports what several rows have in common: those that were set aside, outlines of other days, and exams that are not in the catalog.</summary>
    public void Close()
    {
        foreach (var alike in _setAside)
        {
            Report(alike.First with
            {
                Path = path,
                Line = alike.Lines[0],
                Column = null,
                Count = alike.Rows,
                Message = Describe(alike.First.Code, alike.Lines, alike.Texts, alike.Rows),
            });
        }

        foreach (var notice in _outside.Notices.Concat(_late.Notices))
        {
            Report(notice);
        }

        if (_unknownExams.Count > 1)
        {
            Report(unknownExams(_unknownExams) with { Path = path, Severity = IssueSeverity.Decision, Count = 0 });
        }
    }

    private static string Describe(ImportIssueCode code, List<long> lines, List<string> texts, long rows)
    {
        var place = rows == 1 ? FormattableString.Invariant($"line {lines[0]}")
            : FormattableString.Invariant($"lines {string.Join(", ", lines.Select(line => line.ToString(CultureInfo.InvariantCulture)))}{(rows > lines.Count ? ", …" : string.Empty)}");
        var named = string.Join(", ", texts.Take(MaxListed).Select(text => $"'{text}'")) + (texts.Count > MaxListed ? ", …" : string.Empty);
        var what = (code, rows) switch
        {
            (ImportIssueCode.SummaryRow, 1) => $"1 row is not about a person ({named})",
            (ImportIssueCode.SummaryRow, _) => FormattableString.Invariant($"{rows} rows are not about a person ({named})"),
            (ImportIssueCode.HeaderRepeated, 1) => "The header is repeated",
            (ImportIssueCode.HeaderRepeated, _) => FormattableString.Invariant($"The header is repeated {rows} times"),
            (_, 1) => "1 row has no score, result or level",
            _ => FormattableString.Invariant($"{rows} rows have no score, result or level"),
        };
        return $"{what}: {place}. {(rows == 1 ? "It was" : "They were")} set aside.";
    }

    private void AddEdition(ScoreReport report)
    {
        var known = Editions.GetValueOrDefault(report.Exam);
        if (known is null)
        {
            Editions.Add(report.Exam, report.Edition);
        }
        else if (!known.Split(", ").Contains(report.Edition))
        {
            Editions[report.Exam] = $"{known}, {report.Edition}";
        }
    }

    /// <summary>The rows that are not reports for one reason.</summary>
    private sealed class SimilarRows
    {
        public required ImportIssue First { get; init; }
        public List<long> Lines { get; } = [];
        public List<string> Texts { get; } = [];
        public long Rows { get; set; }
    }
}
