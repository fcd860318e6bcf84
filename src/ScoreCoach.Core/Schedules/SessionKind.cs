namespace ScoreCoach;

/// <summary>What a session is for.</summary>
public enum SessionKind
{
    /// <summary>Studying one domain.</summary>
    Study,

    /// <summary>A practice exam that shows whether the readiness target is reached.</summary>
    Checkpoint,
}
