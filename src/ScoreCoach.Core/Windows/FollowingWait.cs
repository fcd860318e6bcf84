namespace ScoreCoach.Windows;

/// <summary>The wait that the policy asks for if the next attempt fails too.</summary>
internal sealed record FollowingWait(RetakeWait Wait, bool CountsFromNextDay)
{
    /// <summary>The wait after the attempt that follows those known; null when the policy names none.</summary>
    public static FollowingWait? After(int attempts, bool isNumberKnown, RetakePolicy? policy) =>
        policy is not null && EarliestAttempt.WaitAfter(attempts + 1, isNumberKnown, policy.Waits) is { } wait ? new(wait, policy.CountsFromNextDay) : null;

    /// <summary>The first day on which the exam can be taken once more after it was failed on a day.</summary>
    public DateTime FirstDayAfter(DateTime day) => EarliestAttempt.DayAfter(day, Wait, CountsFromNextDay);
}
