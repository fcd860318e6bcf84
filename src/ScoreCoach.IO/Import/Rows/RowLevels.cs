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

    private readonly (int Column, ReportVocabulary Vocabulary)[] _foreignColumns = [.. layout.ForeignColumns];
    private readonly FieldColumns _columns = new(layout);
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

        return !unknown || !mapping.WarnsOfMissingLevels || AcceptMissingLevels(mapping, codes, cells.Line) ? mapping.SetOf(codes) : null;
    }

    /// <summary>Whether all columns that are domains of something else are empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptOtherDomains<TCells>(TCells cells, EditionMapping mapping)
        where TCells : IRowCells
    {
        foreach (var column in mapping.Others)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && !fields.NotReported.Contains(cell))
            {
                return findings.Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[column], cell), column);
            }
        }

        foreach (var (column, vocabulary) in _foreignColumns)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && cell.Length <= 128 && vocabulary.TryFind(Encoding.UTF8.GetString(cell), out _))
            {
                return findings.Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[column], cell), column);
            }
        }

        return true;
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
        foreach (var row in report.Rows)
        {
            var name = CellText.Trim(row.Get(_columns.Domain));
            var domain = mapping.DomainOf(name, layout.CountsDomains);
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
            if (codes[domain] == 0)
            {
                findings.Warn(RowIssues.MissingLevel(mapping.Profile.Domains[domain]), row.Line, _columns.Level);
            }
        }

        return AcceptMissingDomains(report, mapping, codes, present) ? mapping.SetOf(codes) : null;
    }

    private bool AcceptMissingDomains(LongReport report, EditionMapping mapping, int[] codes, bool[] present)
    {
        for (var domain = 0; mapping.WarnsOfMissingLevels && domain < codes.Length; domain++)
        {
            if (options.Strict && !mapping.IsLevel(codes[domain]))
            {
                findings.Refuse(RowIssues.MissingDomain(mapping.Profile.Domains[domain]) with { Severity = IssueSeverity.Error }, _columns.Level);
                return false;
            }

            if (!present[domain])
            {
                findings.Warn(RowIssues.MissingDomain(mapping.Profile.Domains[domain]), report.Line, -1);
            }
        }

        return true;
    }
}
