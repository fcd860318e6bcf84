namespace ScoreCoach;

/// <summary>The one ordinal scale that every vendor's labels map to.</summary>
public enum PerformanceLevel
{
    /// <summary>Not reported. Never guessed.</summary>
    Unknown,

    /// <summary>Below what passing candidates show.</summary>
    Weak,

    /// <summary>About what passing candidates show.</summary>
    Adequate,

    /// <summary>Above what passing candidates show.</summary>
    Strong,
}
