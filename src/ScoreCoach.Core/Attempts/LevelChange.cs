namespace ScoreCoach;

/// <summary>How a domain's level changed from one attempt to another.</summary>
public enum LevelChange
{
    /// <summary>One of the two levels is not known, or the outlines differ.</summary>
    Unknown,

    /// <summary>A lower level.</summary>
    Down,

    /// <summary>The same level.</summary>
    Same,

    /// <summary>A higher level.</summary>
    Up,
}
