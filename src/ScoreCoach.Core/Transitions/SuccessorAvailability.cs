namespace ScoreCoach;

/// <summary>Whether an exam that replaces another can be taken. The members are in the order in which they are proposed.</summary>
public enum SuccessorAvailability
{
    /// <summary>It can be taken.</summary>
    Open,

    /// <summary>It can be taken as a beta: results come later, and rules differ.</summary>
    Beta,

    /// <summary>It is announced for a later day.</summary>
    NotYetOpen,

    /// <summary>The catalog does not hold it.</summary>
    Unknown,
}
