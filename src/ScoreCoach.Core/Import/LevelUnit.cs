namespace ScoreCoach;

/// <summary>The unit of the numbers in domain cells.</summary>
public enum LevelUnit
{
    /// <summary>0 to 100.</summary>
    Percent,

    /// <summary>0 to 1.</summary>
    Fraction,

    /// <summary>0 to a number of points that is named next to it.</summary>
    Points,
}
