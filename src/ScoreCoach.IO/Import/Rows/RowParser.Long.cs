using System.Text;
using ScoreCoach.Attempts;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <content>Reports that stand in several rows, one per domain.</content>
internal sealed partial class RowParser
{
    /// <summary>The columns whose values must agree in all rows of a report.</summary>
    private static readonly ReportField[] SharedFields =
    [
        ReportField.CandidateName, ReportField.FirstName, ReportField.LastName, ReportField.Edition,
        ReportField.Score, ReportField.Result, ReportField.Language, ReportField.ExamForm,
    ];

    /// <summary>Parses rows that bear one person, exam and attempt: one report, or several if domains repeat.</summary>
    /// <remarks>It is read whole or refused whole: of rows about one person, exam and day, one that is refused takes the others with it.</remarks>
    public IReadOnlyList<LongOutcome> ParseLong(LongReport rows, Func<LongReport, ParsedRow, ScoreReport> create)
    {
        if (rows.Issue is { } broken)
        {
            return [new LongOutcome(rows) { Issue = SetAside(rows, broken with { Path = path }) }];
        }

        // A row for the whole exam among those of its domains.
        StoredRow[] summaries = [.. rows.Rows.Where(row => IsSummaryDomain(rows, row))];
        if (summaries.Length > 0 && summaries.Length < rows.Rows.Count)
        {
            var summary = new LongOutcome(rows.Only(summaries)) { Issue = Place(RowIssues.Summary(CellText.Quote(summaries[0].Get(_columns.Domain))), summaries[0].Line, -1) };
            return [.. ParseDomains(rows.Only(rows.Rows.Except(summaries)), create), summary];
        }

        return ParseDomains(rows, create);
    }

    /// <summary>Whether a row is about the whole exam: a domain of the exam is one, whatever words it is called by.</summary>
    public bool IsSummaryDomain(LongReport report, StoredRow row)
    {
        var name = CellText.Trim(row.Get(_columns.Domain));
        return _summaries.IsSummaryDomain(name) && !IsDomain(report, name);
    }

    /// <summary>The exam of a row; null when it is not known.</summary>
    public string? ExamOf<TCells>(TCells cells)
        where TCells : IRowCells => FindExam(cells)?.Editions[0].Id;

    private bool IsDomain<TCells>(TCells cells, ReadOnlySpan<byte> name)
        where TCells : IRowCells
    {
        foreach (var profile in FindExam(cells)?.Editions ?? [])
        {
            if (MappingOf(profile).DomainOf(name, layout.CountsDomains) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private LongOutcome[] ParseDomains(LongReport rows, Func<LongReport, ParsedRow, ScoreReport> create)
    {
        // Without an exam, a date or an edition there is nothing to tell domains apart by; parsing says what is wrong.
        _warnings.Clear();
        LongReport[] reports = FindExam(rows) is { } exam && TryParseDate(rows, out var date) && ChooseEdition<LongReport>(rows, exam, date) is { } choice
            ? [.. rows.Separate(row => choice.Mapping.DomainOf(CellText.Trim(row.Get(_columns.Domain)), layout.CountsDomains))]
            : [rows];
        var outcomes = Array.ConvertAll(reports, report => TryParse(report, out var parsed, out var issue)
            ? new LongOutcome(report) { Report = create(report, parsed), Warnings = [.. _warnings] }
            : new LongOutcome(report) { Issue = issue });
        if (outcomes.Length > 1)
        {
            Compare(outcomes);
            if (Array.Find(outcomes, outcome => outcome.Issue is not null) is { Issue: { } refused })
            {
                foreach (var outcome in outcomes)
                {
                    outcome.Issue ??= RowIssues.RefusedWith(refused, RepeatedReport.PlaceOf(refused.Line, options.RowWord));
                }
            }
        }

        return outcomes;
    }

    private static bool Repeats(ScoreReport first, ScoreReport second)
    {
        for (var domain = 0; domain < first.Results.Count; domain++)
        {
            var (one, other) = (first.Results[domain], second.Results[domain]);
            if (other.ReportedLevel is not null && (one.Level, one.Severity) != (other.Level, other.Severity))
            {
                return false;
            }
        }

        return first.Score == second.Score || second.Score is null;
    }

    /// <summary>What says the same is one report; what says something else about the same attempt refuses all of them.</summary>
    private void Compare(LongOutcome[] outcomes)
    {
        var first = outcomes[0];
        if (first.Report is null)
        {
            return;
        }

        var ordered = first.Report.Attempt is not null || first.Report.ExamDate is not null;
        var conflict = Array.Find(outcomes, outcome => outcome.Report is not null && !Repeats(first.Report, outcome.Report));
        foreach (var outcome in outcomes)
        {
            if (outcome.Report is null)
            {
                continue;
            }

            if (conflict is not null && ordered)
            {
                var other = outcome == first ? conflict.Rows.Line : first.Rows.Line;
                outcome.Issue = RepeatedReport.Conflict(outcome.Report, RepeatedReport.PlaceOf(other, options.RowWord)) with { Path = path };
            }
            else if (outcome != first && Repeats(first.Report, outcome.Report))
            {
                outcome.DuplicateOf = first.Rows.Line;
            }
            else if (conflict is not null)
            {
                outcome.Report = outcome.Report.WithAttempts(outcome.Report.History, superseded: false, AttemptNotes.Unordered);
            }
        }
    }

    private ChosenEdition? ChooseEdition(LongReport rows, ExamEntry exam, ReportDate? date)
    {
        var names = rows.Rows
            .Select(row => Encoding.UTF8.GetString(CellText.Trim(row.Get(_columns.Domain))))
            .Where(name => name.Length is > 0 and <= 300)
            .Distinct(StringComparer.Ordinal)
            .Take(200)
            .ToArray();
        var choice = _chooser.Choose(exam.Editions, profile => Fit(profile, names), date?.Day);
        if (choice.Profile is not null)
        {
            return Chosen(choice);
        }

        // One name that nobody knows is a typing error; many are another edition.
        var issue = names.Length <= 1 || exam.Editions.Count == 1
            ? UnknownDomain(EditionChooser.Newest(exam.Editions), names.FirstOrDefault() ?? string.Empty)
            : EditionChooser.NoFit(exam.Editions, names);
        Refuse(issue, _columns.Domain);
        return null;
    }

    private ImportIssue UnknownDomain(ExamProfile profile, string name) => fields.Errors.Find(name, nameof(ReportField.Domain)) ?? RowIssues.UnknownDomain(profile, name);

    private int Fit(ExamProfile profile, string[] names)
    {
        var mapping = MappingOf(profile);
        var found = names
            .Select(name => mapping.DomainOf(Encoding.UTF8.GetBytes(name), layout.CountsDomains))
            .Where(domain => domain >= 0)
            .Distinct()
            .Count();
        return found == 0 ? -1 : found;
    }

    private DomainResultSet? ParseLevels(LongReport report, EditionMapping mapping)
    {
        foreach (var field in SharedFields)
        {
            if (layout[field] >= 0 && report.FindDisagreement(layout[field]) is { } row)
            {
                var (first, other) = (CellText.Quote(report.Get(layout[field])), CellText.Quote(row.Get(layout[field])));
                Refuse(RepeatedReport.Disagreement(field, first, other, RepeatedReport.PlaceOf(report.Line, options.RowWord)), layout[field], row.Line);
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
                Refuse(UnknownDomain(mapping.Profile, Encoding.UTF8.GetString(name)), _columns.Domain, row.Line);
                return null;
            }

            var cell = layout.LevelOf(row);
            ImportIssue? issue = null;
            codes[domain] = _maxima?.TryComplete(row, _columns.Level, ref cell, out issue) == false ? -1 : mapping.CodeOf(domain, cell, out issue);
            if (codes[domain] < 0)
            {
                Refuse(issue! with { Field = mapping.Profile.Domains[domain].Id }, _columns.Level, row.Line);
                return null;
            }

            present[domain] = true;
            if (codes[domain] == 0)
            {
                _warnings.Add(Place(RowIssues.MissingLevel(mapping.Profile.Domains[domain]), row.Line, _columns.Level));
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
                Refuse(RowIssues.MissingDomain(mapping.Profile.Domains[domain]) with { Severity = IssueSeverity.Error }, _columns.Level);
                return false;
            }

            if (!present[domain])
            {
                _warnings.Add(Place(RowIssues.MissingDomain(mapping.Profile.Domains[domain]), report.Line, -1));
            }
        }

        return true;
    }
}
