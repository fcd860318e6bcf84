namespace ScoreCoach;

/// <summary>Whether an exam can be booked, as its vendor announced it. Compare <see cref="ExamProfile.LastExamDate"/> with the day in question.</summary>
public enum ExamStatus
{
    /// <summary>Offered.</summary>
    Active,

    /// <summary>Offered as a trial; results and rules differ.</summary>
    Beta,

    /// <summary>Offered until <see cref="ExamProfile.LastExamDate"/>.</summary>
    RetiringSoon,

    /// <summary>No longer offered.</summary>
    Retired,
}
