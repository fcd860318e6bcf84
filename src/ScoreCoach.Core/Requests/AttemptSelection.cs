using ScoreCoach.Attempts;
using ScoreCoach.Errors;
using ScoreCoach.Reports;
using ScoreCoach.Transitions;

namespace ScoreCoach.Requests;

/// <summary>
/// The reports that a command works on: each person's last attempt at an exam, or every attempt where that is requested.
/// Reports of an import pass through at once; reports that were created one at a time wait for the others. Where all are planned for
/// another exam, everyone waits, because a later report may show that its person has taken that exam.
/// </summary>
/// <param name="everyAttempt">Whether attempts are wanted that a later one supersedes.</param>
/// <param name="targetExam">The code of the exam that is planned for instead of the exams of the reports; null for none.</param>
/// <param name="onSkipped">Takes each report that a later attempt supersedes; null if not needed.</param>
internal sealed class AttemptSelection(bool everyAttempt, string? targetExam = null, Action<ScoreReport>? onSkipped = null)
{
    private readonly AttemptJoiner _joiner = new();
    private readonly TargetAttempts? _target = targetExam is null ? null : new(targetExam);
    private readonly List<ScoreReport> _waiting = [];
    private long _skipped;
    private bool _hasUntracked;

    /// <summary>Takes a report, and gives the one to work on now; null when it is held or skipped.</summary>
    public ScoreReport? Add(ScoreReport report)
    {
        _hasUntracked |= report.Tracking == AttemptTracking.Untracked;
        var ready = _joiner.Add(report);
        if (ready is null || _target is null)
        {
            return ready is not null && IsWanted(ready) ? ready : null;
        }

        _waiting.Add(ready);
        return null;
    }

    /// <summary>The reports that were held and are wanted, as they came.</summary>
    public IEnumerable<ScoreReport> Complete()
    {
        ScoreReport[] held = [.. _waiting, .. _joiner.Complete()];
        foreach (var report in held)
        {
            _target?.Add(report);
        }

        return held.Where(IsWanted);
    }

    /// <summary>Why a report gets no plan for another exam, once all have been taken: its person has taken that exam. Null when it gets one.</summary>
    public ScoreCoachException? RefusalOf(ScoreReport report) => _target?.RefusalOf(report);

    /// <summary>What a user must know about the selection, once all reports have been taken.</summary>
    public IEnumerable<string> Lines(IOptionSyntax syntax)
    {
        var option = syntax.Write(OptionExample.Of("AllAttempts"));
        if (_skipped > 0)
        {
            var one = _skipped == 1;
            yield return FormattableString.Invariant(
                $"{_skipped} {(one ? "report was" : "reports were")} skipped because a later attempt supersedes {(one ? "it" : "them")}. Use {option} to include {(one ? "it" : "them")}.");
        }

        if (_joiner.Contradictions is > 0 and var people)
        {
            yield return FormattableString.Invariant(
                $"The attempt numbers of {people} {(people == 1 ? "person contradict" : "people contradict")} the exam dates, so their attempts are ordered by date.");
        }

        if (_hasUntracked && !everyAttempt)
        {
            yield return $"Reports imported with {syntax.Write(OptionExample.Of(nameof(ImportOptions.NoHistory)))} do not identify the last attempt, so all of them are included, as with {option}.";
        }
    }

    private bool IsWanted(ScoreReport report)
    {
        if (everyAttempt || !report.Superseded)
        {
            return true;
        }

        _skipped++;
        onSkipped?.Invoke(report);
        return false;
    }
}
