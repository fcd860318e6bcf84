using ScoreCoach.Guides;
using ScoreCoach.Syllabi;

namespace ScoreCoach.Schedules;

/// <summary>What the calendar puts on a day before any study: a practice exam, its debrief, or a day that is left free to catch up.</summary>
internal sealed class CalendarTasks(ScheduleRequest request, StudyCalendar calendar)
{
    private PlannedTask? _catchUp;

    /// <summary>The minutes that they take of a day.</summary>
    public int MinutesOn(CalendarDay day) =>
        (day.HasCheckpoint ? request.CheckpointMinutes : 0) + (day.HasDebrief ? ScheduleRequest.DebriefMinutes : 0);

    public void Place(DayBuilder builder)
    {
        var day = builder.Day;
        if (day.HasCheckpoint)
        {
            builder.Add(Checkpoint(day.ExamNumber), part: 1, request.CheckpointMinutes);
        }

        if (day.HasDebrief)
        {
            builder.Add(Debrief(day.ExamNumber), part: 1, ScheduleRequest.DebriefMinutes);
        }

        if (day.IsCatchUp)
        {
            // The part distinguishes its id from those of other free days.
            builder.Add(CatchUp(), part: day.Index, minutes: 0);
        }
    }

    private PlannedTask Checkpoint(int number)
    {
        var rules = request.Rules;
        var text = number == 1 ? rules.FirstCheckpoint
            : number == calendar.Checkpoints && request.HasExam ? rules.LastCheckpoint
            : rules.Checkpoint;
        return AboutExam(text, SessionKind.Checkpoint, "practice-exam", number);
    }

    private PlannedTask Debrief(int number)
    {
        var rules = request.Rules;
        var text = number > 1 && number == calendar.Checkpoints && request.HasExam ? rules.LastDebrief : rules.Debrief;
        return AboutExam(text, SessionKind.Debrief, "debrief", number);
    }

    private PlannedTask CatchUp() =>
        _catchUp ??= new PlannedTask(request.Rules.CatchUp) { Kind = SessionKind.CatchUp, Id = "catch-up", Source = Source.Computed };

    private PlannedTask AboutExam(TaskTemplate text, SessionKind kind, string id, int number) => new(text)
    {
        Kind = kind,
        Id = FormattableString.Invariant($"{id}-{number}"),
        Source = Source.Computed,
        Exam = request.Exam,
        GoalPercent = request.GoalPercent,
        Number = number,
        Count = calendar.Checkpoints,
    };
}
