using System.Text;

namespace ScoreCoach;

/// <content>Reports that stand in several rows, one per domain.</content>
internal sealed partial class RowReader
{
    /// <summary>The columns whose values must agree in all rows of a report.</summary>
    private static readonly ReportField[] SharedFields =
    [
        ReportField.CandidateName, ReportField.FirstName, ReportField.LastName, ReportField.Edition,
        ReportField.Score, ReportField.Result, ReportField.Language, ReportField.ExamForm,
    ];

    /// <summary>Reads rows that bear one person, exam and attempt: one report, or several if domains repeat.</summary>
    public IReadOnlyList<LongOutcome> ReadLong(LongReport rows)
    {
        if (rows.Issue is { } broken)
        {
            return [new LongOutcome(rows) { Issue = AdviseFooter(rows, broken) }];
        }

        if (FindProfile(rows) is not { } edition)
        {
            return [ReadOne(rows)];
        }

        var reports = rows.Separate(row => edition.DomainOf(CellText.Trim(row.Get(_columns.Domain)), _layout.CountsDomains));
        var outcomes = reports.Select(ReadOne).ToArray();
        if (outcomes.Length > 1)
        {
            Compare(outcomes);
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

    private LongOutcome ReadOne(LongReport rows)
    {
        var report = Read(rows, out var issue);
        return new LongOutcome(rows) { Report = report, Issue = issue, Warnings = [.. _warnings] };
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
                outcome.Refuse(RepeatedReport.Conflict(outcome.Rows.Line, other, outcome.Report) with { Path = _path });
            }
            else if (outcome != first && Repeats(first.Report, outcome.Report))
            {
                outcome.DuplicateOf = first.Rows.Line;
            }
            else if (conflict is not null)
            {
                outcome.Report.Notes = [.. outcome.Report.Notes, RepeatedReport.UnorderedNote];
            }
        }
    }

    private EditionPlan? FindProfile(LongReport rows)
    {
        var cell = _columns.Exam < 0 ? default : CellText.Trim(rows.Get(_columns.Exam));
        var exam = cell.IsEmpty ? _onlyExam : _exams.Find(cell);
        if (exam is null || !TryReadDate(rows, out var date))
        {
            return null;
        }

        return ChooseEdition<LongReport>(rows, exam, date)?.Edition;
    }

    private EditionChoicePlan? ChooseEdition(LongReport rows, ExamPlan exam, ReportDate? date)
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
            return new EditionChoicePlan(PlanOf(choice.Profile), choice.Note is null ? [] : [choice.Note]);
        }

        // One name that nobody knows is a typing error; many are another edition.
        if (names.Length <= 1 || exam.Editions.Count == 1)
        {
            Refuse(ReportBuilder.UnknownDomain(EditionChooser.Newest(exam.Editions), names.FirstOrDefault() ?? string.Empty), _columns.Domain);
        }
        else
        {
            Refuse(EditionChooser.NoFit(exam.Editions, names), _columns.Domain);
        }

        return null;
    }

    private int Fit(ExamProfile profile, string[] names)
    {
        var plan = PlanOf(profile);
        var found = names
            .Select(name => plan.DomainOf(Encoding.UTF8.GetBytes(name), _layout.CountsDomains))
            .Where(domain => domain >= 0)
            .Distinct()
            .Count();
        return found == 0 ? -1 : found;
    }

    private DomainResultSet? ReadLevels(LongReport report, EditionPlan edition)
    {
        foreach (var field in SharedFields)
        {
            if (_layout[field] >= 0 && report.FindDisagreement(_layout[field]) is { } row)
            {
                _issueLine = row.Line;
                Refuse(RepeatedReport.Disagreement(field, CellText.Quote(report.Get(_layout[field])), CellText.Quote(row.Get(_layout[field])), report.Line), _layout[field]);
                return null;
            }
        }

        var codes = new int[edition.Profile.Domains.Count];
        var present = new bool[codes.Length];
        foreach (var row in report.Rows)
        {
            var name = CellText.Trim(row.Get(_columns.Domain));
            var domain = edition.DomainOf(name, _layout.CountsDomains);
            if (domain < 0)
            {
                _issueLine = row.Line;
                Refuse(ReportBuilder.UnknownDomain(edition.Profile, Encoding.UTF8.GetString(name)), _columns.Domain);
                return null;
            }

            codes[domain] = edition.CodeOf(domain, CellText.Trim(row.Get(_columns.Level)), out var issue);
            if (codes[domain] < 0)
            {
                _issueLine = row.Line;
                Refuse(issue! with { Field = edition.Profile.Domains[domain].Id }, _columns.Level);
                return null;
            }

            present[domain] = true;
            if (codes[domain] == 0)
            {
                _warnings.Add(Place(ReportBuilder.MissingLevel(edition.Profile.Domains[domain]), row.Line, _columns.Level));
            }
        }

        return AcceptMissingDomains(report, edition, codes, present) ? edition.SetOf(codes) : null;
    }

    private bool AcceptMissingDomains(LongReport report, EditionPlan edition, int[] codes, bool[] present)
    {
        for (var domain = 0; domain < codes.Length; domain++)
        {
            var missing = MissingDomain(edition.Profile, domain);
            if (_options.Strict && edition.WarnsOfMissingLevels && !edition.IsLevel(codes[domain]))
            {
                Refuse(missing with { Severity = IssueSeverity.Error }, _columns.Level);
                return false;
            }

            if (!present[domain] && edition.WarnsOfMissingLevels)
            {
                _warnings.Add(Place(missing, report.Line, -1));
            }
        }

        return true;
    }

    private static ImportIssue MissingDomain(ExamProfile profile, int domain) => new()
    {
        Code = ImportIssueCode.MissingDomain,
        Field = profile.Domains[domain].Id,
        Severity = IssueSeverity.Warning,
        Message = $"No row of the report gives the domain '{profile.Domains[domain].Name}'; its level is unknown.",
    };
}
