namespace ScoreCoach;

/// <summary>What an issue did to its row.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; nothing was changed.</summary>
    Notice,

    /// <summary>How the file is read depends on it: a date order, a unit, a column identified by its values.</summary>
    Decision,

    /// <summary>The row is not a report, such as a total. It was set aside, not refused.</summary>
    SetAside,

    /// <summary>The row was accepted; something about it is odd.</summary>
    Warning,

    /// <summary>The row, or the file, was refused.</summary>
    Error,
}
