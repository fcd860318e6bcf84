namespace ScoreCoach.IO;

/// <summary>
/// Books what becomes of each report of a file: it is handed on, left out because it repeats another, or refused. It counts,
/// tells the issues, and writes refused rows to the reject file. Reports come in the order of the file.
/// </summary>
internal sealed class ImportLedger(string path, ImportOptions options, Action<ImportIssue> onIssue)
{
    public ImportTally Tally { get; } = new(onIssue);

    /// <summary>Takes the refused rows; null when nobody wants them.</summary>
    public RejectWriter? Reject { get; set; }

    /// <summary>The reports of people who have several; null when nobody has.</summary>
    public AttemptIndex? Attempts { get; set; }

    /// <summary>Whether nothing is to be read any more: a strict import ends at the first refusal.</summary>
    public bool HasEnded => options.Strict && Tally.Refused > 0;

    /// <summary>Whether the cells of a row may be wanted when it is settled, though it may look good until then.</summary>
    public bool MayWrite(bool isRefused) => Reject is not null && (isRefused || Attempts is not null);

    /// <summary>Books a report that stands in one row.</summary>
    /// <param name="report">The report; null when the row was refused.</param>
    /// <param name="issue">Why it was refused.</param>
    /// <param name="warnings">What is odd about it.</param>
    /// <param name="cells">The row; null where nobody will write it.</param>
    /// <returns>The report if it is to be handed on; otherwise null.</returns>
    public ScoreReport? Settle<TCells>(ScoreReport? report, ImportIssue? issue, IReadOnlyList<ImportIssue> warnings, TCells? cells)
        where TCells : IRowCells
    {
        Tally.Rows++;
        Tally.Read++;
        if (report is null || (Attempts is not null && !Compare(report, out issue)))
        {
            if (issue is not null)
            {
                Refuse(issue);
                if (cells is not null)
                {
                    Reject?.Write(cells, issue);
                }
            }

            return null;
        }

        for (var index = 0; index < warnings.Count; index++)
        {
            Tally.Tell(warnings[index]);
        }

        Tally.Reports++;
        return report;
    }

    /// <summary>Books a report that stands in several rows.</summary>
    /// <returns>The report if it is to be handed on; otherwise null.</returns>
    public ScoreReport? Settle(LongOutcome outcome)
    {
        Tally.Read++;
        if (outcome is { Report: { } repeated, DuplicateOf: > 0 })
        {
            TellDuplicate(repeated, outcome.DuplicateOf);
            return null;
        }

        if (outcome.Report is { } report && !Compare(report, out var issue))
        {
            if (issue is null)
            {
                return null;
            }

            outcome.Refuse(issue);
        }

        if (outcome.Report is null)
        {
            Refuse(outcome.Issue!);
            WriteRefused(outcome);
            return null;
        }

        foreach (var warning in outcome.Warnings)
        {
            Tally.Tell(warning);
        }

        Tally.Reports++;
        return outcome.Report;
    }

    private void Refuse(ImportIssue issue)
    {
        Tally.Refused++;
        Tally.Tell(issue);
    }

    private void TellDuplicate(ScoreReport report, long other)
    {
        Tally.Duplicates++;
        Tally.Tell(RepeatedReport.Duplicate(report.Line, other, report) with { Path = path });
    }

    private void WriteRefused(LongOutcome outcome)
    {
        foreach (var row in outcome.Rows.Rows)
        {
            var issue = outcome.Issue!;
            Reject?.Write(row, row.Line == issue.Line || issue.Line == 0 ? issue : issue with
            {
                Message = FormattableString.Invariant($"Refused together with line {issue.Line}, which belongs to the same report."),
                Suggestion = null,
            });
        }
    }

    /// <summary>Compares a report with the person's others; false for one that is left out, with an issue when it is refused.</summary>
    private bool Compare(ScoreReport report, out ImportIssue? issue)
    {
        issue = null;
        if (Attempts is not { } attempts || !attempts.TryFind(report.Line, out var entry))
        {
            return true;
        }

        switch (attempts.VerdictOf(entry))
        {
            case AttemptVerdict.Duplicate:
                TellDuplicate(report, attempts.OtherLineOf(entry));
                return false;
            case AttemptVerdict.Conflict:
                issue = RepeatedReport.Conflict(report.Line, attempts.OtherLineOf(entry), report) with { Path = path };
                return false;
            case AttemptVerdict.KeepUnordered when !report.Notes.Contains(RepeatedReport.UnorderedNote):
                report.Notes = [.. report.Notes, RepeatedReport.UnorderedNote];
                break;
            default:
                break;
        }

        if (!options.NoHistory)
        {
            report.History = attempts.EarlierThan(entry);
        }

        return true;
    }
}
