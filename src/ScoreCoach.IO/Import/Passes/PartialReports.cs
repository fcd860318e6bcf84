using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Reports of the long layout that lack a domain which may be in a refused row: one of the same person that names an unknown exam, or
/// a date or number of its attempt that can't be read, so that it can't be assigned to a report. A report that has all of its
/// domains is whole without it.
/// </summary>
/// <param name="layout">The columns of the table.</param>
/// <param name="rowWord">What messages call the place of a row.</param>
internal sealed class PartialReports(ColumnLayout layout, string rowWord = "line")
{
    private readonly IdentityColumns _identity = new(layout);
    private readonly Dictionary<(UInt128 Person, string? Exam), ImportIssue> _refused = [];

    /// <summary>Takes up what became of rows.</summary>
    /// <param name="outcome">The rows.</param>
    /// <param name="exam">Their exam; null when it is not known.</param>
    public void Observe(LongOutcome outcome, string? exam)
    {
        if (outcome.Issue is { } issue && IsAboutPlace(issue.Code) && _identity.TryFold(outcome.Rows, out var person))
        {
            _refused.TryAdd((person, exam), issue);
        }
    }

    /// <summary>Refuses a report that lacks a domain which a refused row may hold.</summary>
    public void Refuse(LongOutcome outcome)
    {
        if (_refused.Count > 0 && outcome is { Report: { } report, Issue: null } && MayBeHalf(outcome) && Find(outcome.Rows.Person, report.Exam) is { } refused)
        {
            outcome.Issue = RowIssues.LacksRow(refused, RepeatedReport.PlaceOf(refused.Line, rowWord));
        }
    }

    /// <summary>Whether a report lacks domains.</summary>
    public static bool MayBeHalf(LongOutcome outcome) => outcome.Warnings.Any(warning => warning.Code == ImportIssueCode.MissingDomain);

    /// <summary>Whether an issue keeps a row from the report that it belongs to.</summary>
    private static bool IsAboutPlace(ImportIssueCode code) =>
        code is ImportIssueCode.UnknownExam or ImportIssueCode.ExamContradictsTitle or ImportIssueCode.InvalidDate or ImportIssueCode.AmbiguousDate
            or ImportIssueCode.InvalidAttempt or ImportIssueCode.InvalidCell;

    private ImportIssue? Find(UInt128 person, string exam) => _refused.GetValueOrDefault((person, exam)) ?? _refused.GetValueOrDefault((person, null));
}
