namespace ScoreCoach;

/// <summary>What kind of plan a report asks for.</summary>
public enum PlanKind
{
    /// <summary>Single domains need work.</summary>
    Targeted,

    /// <summary>The whole exam needs work.</summary>
    Comprehensive,

    /// <summary>Passed: keep what is there, and improve what was weak.</summary>
    Maintain,

    /// <summary>A plan for another exam than the report's: levels are carried over where domains correspond.</summary>
    Transition,
}
