namespace ScoreCoach;

/// <summary>The unit of practice results.</summary>
public enum PracticeUnit
{
    /// <summary>0 to 100.</summary>
    Percent,

    /// <summary>0 to 1.</summary>
    Fraction,
}
