using ScoreCoach.Attempts;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Rows;

/// <content>Reports that are in several rows, one per domain.</content>
internal sealed partial class RowParser
{
    /// <summary>Parses rows that bear one person, exam and attempt: one report, or several if domains repeat.</summary>
    /// <remarks>It is read whole or refused whole: of rows about one person, exam and day, one that is refused takes the others with it.</remarks>
    public IReadOnlyList<LongOutcome> ParseLong(LongReport rows, Func<LongReport, ParsedRow, ScoreReport> create)
    {
        if (rows.Issue is { } broken)
        {
            return [new LongOutcome(rows) { Issue = SetAside(rows, broken with { Path = findings.Path }) }];
        }

        // A row for the whole exam among those of its domains.
        StoredRow[] summaries = [.. rows.Rows.Where(row => IsSummaryDomain(rows, row))];
        if (summaries.Length > 0 && summaries.Length < rows.Rows.Count)
        {
            var summary = new LongOutcome(rows.Only(summaries)) { Issue = findings.Place(RowIssues.Summary(CellText.Quote(summaries[0].Get(_columns.Domain))), summaries[0].Line, -1) };
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
            if (_edition.MappingOf(profile).DomainOf(name, layout.CountsDomains) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private LongOutcome[] ParseDomains(LongReport rows, Func<LongReport, ParsedRow, ScoreReport> create)
    {
        // Without an exam, a date or an edition there is nothing to distinguish domains by; parsing says what is wrong.
        findings.Clear();
        LongReport[] reports = FindExam(rows) is { } exam && TryParseDate(rows, out var date) && _edition.Choose(rows, exam, date) is { } choice
            ? [.. rows.Separate(row => choice.Mapping.DomainOf(CellText.Trim(row.Get(_columns.Domain)), layout.CountsDomains))]
            : [rows];
        var outcomes = Array.ConvertAll(reports, report => TryParse(report, out var parsed, out var issue)
            ? new LongOutcome(report) { Report = create(report, parsed), Warnings = [.. Warnings] }
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
                outcome.Issue = RepeatedReport.Conflict(outcome.Report, RepeatedReport.PlaceOf(other, options.RowWord)) with { Path = findings.Path };
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

}
