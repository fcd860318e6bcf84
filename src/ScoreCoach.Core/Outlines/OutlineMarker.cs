namespace ScoreCoach.Outlines;

/// <summary>What a line of an outline begins with.</summary>
internal enum OutlineMarker
{
    /// <summary>Only its text.</summary>
    None,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word for domains with a number.</summary>
    Domain,

    /// <summary>A word for what is below a domain.</summary>
    Objective,
}
