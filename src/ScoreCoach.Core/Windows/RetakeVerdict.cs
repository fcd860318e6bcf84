namespace ScoreCoach;

/// <summary>Whether a retake can be planned as asked. The members are in the order in which they are tried; the first that holds is the verdict.</summary>
public enum RetakeVerdict
{
    /// <summary>The exam was passed.</summary>
    NotNeeded,

    /// <summary>The exam is no longer offered.</summary>
    ExamRetired,

    /// <summary>The attempts that the policy allows are used up until the next window opens.</summary>
    AttemptCapReached,

    /// <summary>The exam is last offered before the preparation or the wait ends, or before the target date.</summary>
    RetiresBeforeReady,

    /// <summary>Something is missing that the answer needs; the reason names it.</summary>
    Unknown,

    /// <summary>The target date is earlier than the policy allows.</summary>
    TooEarly,

    /// <summary>An attempt is allowed, but the target date or the end of the plan comes before the preparation is done, or the sessions do not fit into the days available.</summary>
    Tight,

    /// <summary>The wait, the preparation and the exam's dates allow it.</summary>
    Feasible,
}
