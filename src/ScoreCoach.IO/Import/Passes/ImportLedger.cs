using System.Runtime.CompilerServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Decides what becomes of each report of a file: it is handed on, omitted because it repeats another, or refused. It
/// counts, reports the issues, and writes refused rows to the reject file. Reports come in the order of the file.
/// </summary>
/// <param name="tally">Counts for the file.</param>
/// <param name="tables">The names of all tables of the command, by their numbers.</param>
/// <param name="table">The number of this one.</param>
/// <param name="options">How the file is read.</param>
/// <param name="attempts">The reports of people who have several; null when no one has.</param>
internal sealed class ImportLedger(ImportTally tally, IReadOnlyList<string> tables, int table, ImportOptions options, AttemptIndex? attempts)
{
    public ImportTally Tally => tally;

    /// <summary>The number of the first table of the file: people are counted once in a file.</summary>
    public required int FirstTable { get; init; }

    /// <summary>Counts reports of which nothing else is wanted; null where all of them are handed on.</summary>
    public CohortMeasure? Measure { get; init; }

    /// <summary>Takes the refused rows; null when no one wants them.</summary>
    public RejectWriter? Reject { get; set; }

    /// <summary>Whether nothing must be read any more: a strict import ends at the first refusal.</summary>
    public bool HasEnded => options.Strict && tally.Refused > 0;

    /// <summary>Whether the cells of rows that look good may be wanted for the reject file.</summary>
    public bool MayRefuseLater => Reject is not null && attempts is not null;

    /// <summary>Resolves a report that is in one row. Returns it if it must be handed on; otherwise null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScoreReport? Resolve(in RowOutcome outcome)
    {
        tally.Rows++;
        var (report, issue) = (outcome.Report, outcome.Issue);
        if (issue?.Severity == IssueSeverity.SetAside)
        {
            tally.SetAside(issue, 1);
            return null;
        }

        tally.Read++;
        if (report is not null && (attempts is null || TryJoin(ref report, out issue)))
        {
            tally.Accept(report, outcome.Warnings);
            return report;
        }

        if (issue is not null)
        {
            issue = tally.Refuse(issue, 1);
            if (outcome.Cells is { } cells)
            {
                Reject?.Write(cells, issue);
            }
        }

        return null;
    }

    /// <summary>Resolves a report that is in several rows. Returns it if it must be handed on; otherwise null.</summary>
    public ScoreReport? Resolve(LongOutcome outcome)
    {
        var (report, issue) = (outcome.Report, outcome.Issue);
        if (issue?.Severity == IssueSeverity.SetAside)
        {
            tally.SetAside(issue, outcome.Rows.Rows.Count);
            return null;
        }

        tally.Read++;
        if (report is not null && issue is null && outcome.DuplicateOf > 0)
        {
            issue = FindConflict(report, outcome.DuplicateOf);
            if (issue is null)
            {
                LeaveOut(report, RepeatedReport.LineOf(outcome.DuplicateOf));
                return null;
            }
        }

        if (report is not null && issue is null && TryJoin(ref report, out issue))
        {
            tally.Accept(report, outcome.Warnings);
            return report;
        }

        // Not the half of a report, which is no one's attempt.
        if (report is not null && outcome is { DuplicateOf: 0, Issue.Code: ImportIssueCode.ConflictingDuplicate })
        {
            tally.Contradict(report, isByItself: true);
        }

        if (issue is not null)
        {
            WriteRefused(outcome.Rows, tally.Refuse(issue, outcome.Rows.Rows.Count));
        }

        return null;
    }

    private void LeaveOut(ScoreReport report, string other) => tally.LeaveOut(RepeatedReport.Duplicate(report, other) with { Path = tally.Path });

    private void WriteRefused(LongReport rows, ImportIssue issue)
    {
        foreach (var row in rows.Rows)
        {
            Reject?.Write(row, row.Line == issue.Line || issue.Line == 0 ? issue : issue with
            {
                Message = FormattableString.Invariant($"Refused together with line {issue.Line}, which belongs to the same report."),
                Suggestion = null,
            });
        }
    }

    /// <summary>Compares a report with the person's others; false for one that is omitted, with an issue when it is refused.</summary>
    private bool TryJoin(ref ScoreReport report, out ImportIssue? issue)
    {
        issue = null;
        if (attempts is null || !attempts.TryFind(new AttemptPlace(table, report.Line), out var entry))
        {
            return true;
        }

        if (attempts.HasOddId(entry))
        {
            ReportOddIds(attempts, entry, report);
        }

        switch (attempts.VerdictOf(entry))
        {
            case AttemptVerdict.Duplicate:
                LeaveOut(report, NameOf(attempts.OtherPlaceOf(entry)));
                return false;
            case AttemptVerdict.Conflict:
                issue = ConflictOf(report, entry, attempts);
                tally.Contradict(report, isByItself: false);
                return false;
            default:
                Join(ref report, entry, attempts);
                tally.People += attempts.IsFirstOfPerson(entry, FirstTable) ? 0 : -1;
                return true;
        }
    }

    private void ReportOddIds(AttemptIndex index, int entry, ScoreReport report)
    {
        foreach (var (isName, id, name, place) in index.OddIdsOf(entry, report))
        {
            var issue = isName ? RepeatedReport.OtherName(report, name, NameOf(place)) : RepeatedReport.OtherCase(report, id, NameOf(place));
            tally.Report(issue with { Path = tally.Path });
        }
    }

    private void Join(ref ScoreReport report, int entry, AttemptIndex index)
    {
        if (index.ContradictionOf(entry) is { } other)
        {
            tally.Report(RepeatedReport.Contradiction(report, NameOf(other)) with { Path = tally.Path });
        }

        report = options.NoHistory ? report : index.Join(entry, report);
    }

    /// <summary>What is wrong with a report that repeats one of its own rows: what is wrong with that one, if another report contradicts it.</summary>
    private ImportIssue? FindConflict(ScoreReport report, long repeated) =>
        attempts is not null && attempts.TryFind(new AttemptPlace(table, repeated), out var entry) && attempts.VerdictOf(entry) == AttemptVerdict.Conflict
            ? ConflictOf(report, entry, attempts)
            : null;

    private ImportIssue ConflictOf(ScoreReport report, int entry, AttemptIndex index) =>
        RepeatedReport.Conflict(report, NameOf(index.OtherPlaceOf(entry))) with { Path = tally.Path };

    private string NameOf(AttemptPlace place) => place.Table == table
        ? RepeatedReport.LineOf(place.Line)
        : $"{RepeatedReport.LineOf(place.Line)} of {tables[place.Table]}";
}
