using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What a report says of each domain: in the columns of a row, or in rows of their own.</summary>
internal sealed class RowLevels(ColumnLayout layout, ImportOptions options, FieldParsers fields, RowFindings findings)
{
    /// <summary>The columns whose values must agree in all rows of a report.</summary>
    private static readonly ReportField[] SharedFields =
    [
        ReportField.CandidateName, ReportField.FirstName, ReportField.LastName, ReportField.Edition,
        ReportField.Score, ReportField.Result, ReportField.Language, ReportField.ExamForm,
    ];

    private readonly ForeignColumn[] _foreignColumns = [.. layout.ForeignColumns];
    private readonly FieldColumns _columns = new(layout);
    private readonly Dictionary<string, PerformanceLevel> _levelMap = LabelParser.KeysOf(options.LevelMap);
    private readonly int[] _objectives = [.. layout.ObjectiveColumns];
    private readonly PointMaxima? _maxima = layout.Maxima;

    /// <summary>The levels in the columns of a row; null where they can't be read, which is among the findings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DomainResultSet? Parse<TCells>(TCells cells, EditionMapping mapping)
        where TCells : IRowCells
    {
        if ((mapping.Others.Length > 0 || _foreignColumns.Length > 0) && !AcceptOtherDomains(cells, mapping))
        {
            return null;
        }

        var columns = mapping.Columns;
        Span<int> codes = columns.Length <= 64 ? stackalloc int[columns.Length] : new int[columns.Length];
        var unknown = false;
        for (var domain = 0; domain < columns.Length; domain++)
        {
            var cell = CellText.Of(cells, columns[domain]);
            ImportIssue? issue = null;
            var code = _maxima?.TryComplete(cells, columns[domain], ref cell, out issue) == false ? -1 : mapping.CodeOf(domain, cell, out issue);
            if (code < 0)
            {
                findings.Refuse(issue! with { Field = mapping.Profile.Domains[domain].Id }, columns[domain]);
                return null;
            }

            codes[domain] = code;
            unknown |= !mapping.IsLevel(code);
        }

        if (unknown && mapping.WarnsOfMissingLevels && !AcceptMissingLevels(mapping, codes, cells.Line))
        {
            return null;
        }

        if (_objectives.Length == 0)
        {
            return mapping.SetOf(codes);
        }

        IReadOnlyCollection<Objective> missed = [];
        return AddObjectives(cells, mapping, ref missed) ? mapping.SetOf(codes, missed) : null;
    }

    /// <summary>Adds the objectives that the cells of a row list; false where one lists something else, which is among the findings.</summary>
    private bool AddObjectives<TCells>(TCells cells, EditionMapping mapping, ref IReadOnlyCollection<Objective> missed)
        where TCells : IRowCells
    {
        foreach (var column in _objectives)
        {
            var cell = CellText.Of(cells, column);
            if (cell.IsEmpty)
            {
                continue;
            }

            if (mapping.ObjectivesOf(cell, out var issue) is not { } found)
            {
                return findings.Refuse(issue!, column, cells.Line);
            }

            // Nearly all files have one such column, and its list is shared by the rows that have the same text.
            missed = missed.Count == 0 ? found : new SortedSet<Objective>(missed.Concat(found));
        }

        return true;
    }

    /// <summary>Whether all columns that are domains of something else are empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptOtherDomains<TCells>(TCells cells, EditionMapping mapping)
        where TCells : IRowCells
    {
        foreach (var column in mapping.Others)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (cell.IsEmpty || fields.NotReported.Contains(cell))
            {
                continue;
            }

            if (!IsOtherMatter(column, cell))
            {
                return findings.Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[column], cell), column);
            }

            findings.Warn(RowIssues.NotADomain(mapping.Profile, layout.Headers[column], cell), cells.Line, column);
        }

        foreach (var foreign in _foreignColumns)
        {
            var cell = CellText.Trim(cells.Get(foreign.Column));
            if (cell.IsEmpty || cell.Length > 128 || fields.NotReported.Contains(cell))
            {
                continue;
            }

            if (foreign.IsWholeOutline && !mapping.HasColumns)
            {
                return findings.Refuse(RowIssues.OtherOutline(mapping.Profile, foreign, cell), foreign.Column);
            }

            if (foreign.Exam.Vocabulary.TryFind(Encoding.UTF8.GetString(cell), out _))
            {
                return findings.Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[foreign.Column], cell), foreign.Column);
            }
        }

        return true;
    }

    /// <summary>Whether a cell of another exam's column says something else: a name of one word, such as "Security", is that of departments, too.</summary>
    private bool IsOtherMatter(int column, ReadOnlySpan<byte> cell)
    {
        var text = cell.Length > 128 ? string.Empty : Encoding.UTF8.GetString(cell);
        return HeaderWords.ListOf(layout.Headers[column]).Length == 1 && text.Length > 0 && !text.Any(char.IsDigit)
            && !_levelMap.ContainsKey(CellText.KeyOf(text))
            && !layout.Profiles.Any(profile => profile.Vocabulary.TryFind(text, out _));
    }

    private bool AcceptMissingLevels(EditionMapping mapping, ReadOnlySpan<int> codes, long line)
    {
        for (var domain = 0; domain < codes.Length; domain++)
        {
            if (options.Strict && !mapping.IsLevel(codes[domain]))
            {
                var missing = RowIssues.MissingLevel(mapping.Profile.Domains[domain]);
                findings.Refuse(missing with { Severity = IssueSeverity.Error }, mapping.Columns[domain]);
                return false;
            }

            if (codes[domain] == 0 && mapping.Columns[domain] >= 0)
            {
                findings.Warn(RowIssues.MissingLevel(mapping.Profile.Domains[domain]), line, mapping.Columns[domain]);
            }
        }

        return true;
    }

    /// <summary>The levels in the rows of a report, one for each domain.</summary>
    public DomainResultSet? Parse(LongReport report, EditionMapping mapping)
    {
        foreach (var field in SharedFields)
        {
            if (layout[field] >= 0 && report.FindDisagreement(layout[field]) is { } row)
            {
                var (first, other) = (CellText.Quote(report.Get(layout[field])), CellText.Quote(row.Get(layout[field])));
                findings.Refuse(RepeatedReport.Disagreement(field, first, other, RepeatedReport.PlaceOf(report.Line, options.RowWord)), layout[field], row.Line);
                return null;
            }
        }

        var codes = new int[mapping.Profile.Domains.Count];
        var present = new bool[codes.Length];
        var missed = new SortedSet<Objective>();
        foreach (var row in report.Rows)
        {
            IReadOnlyCollection<Objective> listed = [];
            if (!AddObjectives(row, mapping, ref listed))
            {
                return null;
            }

            missed.UnionWith(listed);

            var name = CellText.Trim(row.Get(_columns.Domain));
            var domain = mapping.DomainOf(name, layout.CountsDomains);
            if (domain < 0 && mapping.ObjectiveOf(name) is { } objective)
            {
                if (!AddObjective(row, objective, missed))
                {
                    return null;
                }

                continue;
            }

            if (name.IsEmpty && !mapping.WarnsOfMissingLevels && layout.LevelOf(row).IsEmpty)
            {
                // The reports of the exam do not cover domains, and the row neither.
                continue;
            }

            if (domain < 0)
            {
                findings.Refuse(RowIssues.UnknownDomain(fields.Errors, mapping.Profile, Encoding.UTF8.GetString(name)), _columns.Domain, row.Line);
                return null;
            }

            var cell = layout.LevelOf(row);
            ImportIssue? issue = null;
            codes[domain] = _maxima?.TryComplete(row, _columns.Level, ref cell, out issue) == false ? -1 : mapping.CodeOf(domain, cell, out issue);
            if (codes[domain] < 0)
            {
                findings.Refuse(issue! with { Field = mapping.Profile.Domains[domain].Id }, _columns.Level, row.Line);
                return null;
            }

            present[domain] = true;
            if (codes[domain] == 0 && mapping.WarnsOfMissingLevels)
            {
                findings.Warn(RowIssues.MissingLevel(mapping.Profile.Domains[domain]), row.Line, _columns.Level);
            }
        }

        return AcceptMissingDomains(report, mapping, codes, present) ? mapping.SetOf(codes, missed) : null;
    }

    /// <summary>Adds the objective that a row names instead of a domain, if it indicates that questions about it were missed.</summary>
    private bool AddObjective(StoredRow row, Objective objective, SortedSet<Objective> missed)
    {
        var text = Encoding.UTF8.GetString(layout.LevelOf(row));
        if ((fields.Missed.Find(text) ?? Mapped(text)) is not { } isMissed)
        {
            return findings.Refuse(RowIssues.UnknownObjectiveResult(objective, text, fields.Missed.Accepted), _columns.Level, row.Line);
        }

        if (isMissed)
        {
            missed.Add(objective);
        }

        return true;
    }

    /// <summary>What the user's own map says of a word next to an objective: a level that is weak means that questions were missed.</summary>
    private bool? Mapped(string text)
    {
        var key = CellText.KeyOf(text);
        if (!_levelMap.TryGetValue(key, out var level))
        {
            return null;
        }

        fields.Used?.Add(nameof(ImportOptions.LevelMap), key);
        return level == PerformanceLevel.Weak;
    }

    private bool AcceptMissingDomains(LongReport report, EditionMapping mapping, int[] codes, bool[] present)
    {
        List<ExamDomain>? missing = null;
        for (var domain = 0; mapping.WarnsOfMissingLevels && domain < codes.Length; domain++)
        {
            if (options.Strict ? !mapping.IsLevel(codes[domain]) : !present[domain])
            {
                (missing ??= []).Add(mapping.Profile.Domains[domain]);
            }
        }

        if (missing is null)
        {
            return true;
        }

        if (options.Strict)
        {
            return findings.Refuse(RowIssues.MissingDomains(missing) with { Severity = IssueSeverity.Error }, _columns.Level);
        }

        findings.Warn(RowIssues.MissingDomains(missing), report.Line, -1);
        return true;
    }
}
