namespace ScoreCoach;

/// <summary>What a reader must know about how a retake window was computed.</summary>
public enum RetakeCaveat
{
    /// <summary>Which attempt it was is not known: the longest wait that can apply was taken.</summary>
    AttemptUnknown,

    /// <summary>The number on the report is lower than the attempts that are known: the higher one was taken.</summary>
    AttemptConflict,

    /// <summary>A wait in hours, but no clock time of the exam: the day on which the wait ends at the latest was taken.</summary>
    TimeUnknown,

    /// <summary>Calendar days from the day of the exam: the vendor may count from the next day or have no seat, so it can only be later.</summary>
    BestCase,

    /// <summary>The report shows no day of the exam.</summary>
    ExamDateUnknown,

    /// <summary>The exam is after the day of reference.</summary>
    ExamDateInFuture,

    /// <summary>The exam is after the last day on which it was offered: one of the two dates is wrong.</summary>
    ExamAfterLastDate,

    /// <summary>The outcome is not known: the dates hold if it was a failure.</summary>
    ResultUnknown,

    /// <summary>The exam has no policy at all.</summary>
    PolicyUnknown,

    /// <summary>The requested policy is not available for this exam: the default was taken.</summary>
    PolicyNotOffered,

    /// <summary>The policy requested differs from the default.</summary>
    PolicyDiffers,

    /// <summary>No version of the policy was in force on the day of the exam: the earliest was taken.</summary>
    PolicyNotInForce,

    /// <summary>The policy names no wait.</summary>
    WaitUnknown,

    /// <summary>The policy limits attempts, but when its window began can't be seen from the reports.</summary>
    WindowUnknown,

    /// <summary>The target date is before the day of reference.</summary>
    TargetPassed,

    /// <summary>An earlier attempt was passed.</summary>
    PassedBefore,

    /// <summary>The exam ends on different days in different languages, and the report doesn't say which language it was: English was taken.</summary>
    LanguageUnknown,
}
