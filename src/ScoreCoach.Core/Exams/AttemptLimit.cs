namespace ScoreCoach;

/// <summary>How many attempts a policy allows in a window of time.</summary>
/// <param name="Count">Attempts allowed.</param>
/// <param name="WindowMonths">Length of the window in calendar months.</param>
/// <param name="Anchor">From when the window is counted.</param>
public sealed record AttemptLimit(int Count, int WindowMonths, AttemptAnchor Anchor);
