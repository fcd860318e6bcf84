namespace ScoreCoach.Attempts;

/// <summary>What orders the attempts of a person at an exam.</summary>
internal enum AttemptBasis
{
    /// <summary>Nothing does: some attempts have no date, and some no number.</summary>
    None,

    /// <summary>Their dates: every attempt has one.</summary>
    Date,

    /// <summary>Their numbers: every attempt has one, and some have no date.</summary>
    Number,
}
