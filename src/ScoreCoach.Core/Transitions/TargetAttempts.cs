using ScoreCoach.Errors;
using ScoreCoach.People;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Transitions;

/// <summary>
/// Who has taken the exam that is planned for. A plan from an older exam says what to do before a first attempt, which is over for them.
/// </summary>
internal sealed class TargetAttempts(string exam)
{
    private readonly Dictionary<PersonId, ScoreReport> _reports = [];

    /// <summary>Takes a report. Of several of one person a passed one is kept, or else the last that came.</summary>
    public void Add(ScoreReport report)
    {
        if (TextKey.AreSame(report.Exam, exam) && PersonId.Of(report) is { } person
            && !(_reports.TryGetValue(person, out var known) && known.HasPassed && !report.HasPassed))
        {
            _reports[person] = report;
        }
    }

    /// <summary>Why a report of another exam gets no plan; null when it gets one.</summary>
    public ScoreCoachException? RefusalOf(ScoreReport report)
    {
        if (PersonId.Of(report) is not { } person || !_reports.TryGetValue(person, out var attempt))
        {
            return null;
        }

        var (subject, who, place) = (ReportName.Of(report), ReportName.Who(report), ReportName.InBrackets(attempt));
        return attempt.HasPassed
            ? new ScoreCoachException(
                ErrorId.TargetPassed, $"{subject} gets no plan for {exam}, because {who} has passed {exam}{place}.", report, "No plan is needed. Remove the report.")
            : new ScoreCoachException(
                ErrorId.TargetAttempted,
                $"{subject} gets no plan for {exam}, because {who} has already taken {exam}{place}: it would not be a first attempt.",
                report,
                Advice.With($"Leave out {OptionExample.Of(nameof(PlanOptions.TargetExam))} for a plan to retake {exam}."));
    }
}
