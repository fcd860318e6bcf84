namespace ScoreCoach;

/// <summary>From when the window of an attempt limit is counted.</summary>
public enum AttemptAnchor
{
    /// <summary>From the first attempt.</summary>
    FirstAttempt,

    /// <summary>Backward from the day in question.</summary>
    Rolling,

    /// <summary>From the day on which the candidate became eligible, which a score report does not show.</summary>
    EligibilityStart,

    /// <summary>From the purchase, which a score report does not show.</summary>
    Purchase,
}
