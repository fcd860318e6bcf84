namespace ScoreCoach;

/// <summary>What the numbers of a score column are.</summary>
public enum ScoreUnit
{
    /// <summary>Scores on the exam's scale, however low they look.</summary>
    Scaled,

    /// <summary>Percentages. They are not scores on the exam's scale, so they are not read as scores.</summary>
    Percent,
}
