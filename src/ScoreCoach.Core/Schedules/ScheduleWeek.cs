using ScoreCoach.Collections;
using ScoreCoach.Schedules;

namespace ScoreCoach;

/// <summary>Seven days of a schedule, counted from its start; the last week can be shorter.</summary>
public sealed class ScheduleWeek : INamed
{
    private readonly ScheduleHeader _header;

    internal ScheduleWeek(ScheduleHeader header, int number, DateTime from, DateTime to, ReadOnlyList<StudySession> sessions)
    {
        _header = header;
        (Number, From, To, Sessions) = (number, from, to, sessions);
    }

    /// <summary>The number, from 1.</summary>
    public int Number { get; }

    /// <summary>The first day.</summary>
    public DateTime From { get; }

    /// <summary>The last day, included.</summary>
    public DateTime To { get; }

    /// <summary>The minutes of study and review. Practice exams and debriefs come on top.</summary>
    public int Minutes => Sessions.Sum(session => session.Kind is SessionKind.Study or SessionKind.Review ? session.Minutes : 0);

    /// <summary>The minutes of practice exams and debriefs.</summary>
    public int CheckpointMinutes => Sessions.Sum(session => session.Kind is SessionKind.Checkpoint or SessionKind.Debrief ? session.Minutes : 0);

    /// <summary>Which domains the week is about, and in which phases; the domain with the most time first.</summary>
    public string Focus => WeekText.Focus(this);

    /// <summary>What is done at the end of the week, so that it can be checked.</summary>
    public string Goal => WeekText.Goal(this);

    /// <summary>The sessions in the order of time.</summary>
    public ReadOnlyList<StudySession> Sessions { get; }

    /// <inheritdoc/>
    public override string ToString() => _header.Subject.Length == 0 ? Label : $"{Label}: {_header.Subject}";

    string INamed.Name => Label;
    private string Label => FormattableString.Invariant($"Week {Number}, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}, {Minutes} min");
}
