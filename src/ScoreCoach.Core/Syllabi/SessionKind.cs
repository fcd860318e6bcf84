namespace ScoreCoach;

/// <summary>What a session is for.</summary>
public enum SessionKind
{
    /// <summary>Studying one domain.</summary>
    Study,

    /// <summary>Recalling what was studied before.</summary>
    Review,

    /// <summary>A practice exam that shows whether the readiness target is reached.</summary>
    Checkpoint,

    /// <summary>Going through the mistakes of a practice exam.</summary>
    Debrief,

    /// <summary>A study day that is left free, for what was missed.</summary>
    CatchUp,
}
