namespace ScoreCoach;

/// <summary>What an issue did to its row.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; nothing was changed.</summary>
    Notice,

    /// <summary>The row was accepted; something about it is odd.</summary>
    Warning,

    /// <summary>The row, or the file, was refused.</summary>
    Error,
}
