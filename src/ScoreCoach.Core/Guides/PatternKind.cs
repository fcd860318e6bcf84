namespace ScoreCoach;

/// <summary>What kind of finding a pattern is.</summary>
public enum PatternKind
{
    /// <summary>A combination of levels that hints at how someone prepared.</summary>
    Pattern,

    /// <summary>A finding that should be dealt with first.</summary>
    RedFlag,

    /// <summary>How to read a combination of result and levels.</summary>
    Reading,
}
