namespace ScoreCoach;

/// <summary>Whether the practice results indicate that someone is ready.</summary>
public enum ReadinessVerdict
{
    /// <summary>There are too few results, and none of them speaks against it.</summary>
    NotEnoughRecords,

    /// <summary>A latest result is below its target.</summary>
    NotReady,

    /// <summary>Enough full practice exams in a row reach the target, and no domain with its own results is below its goal.</summary>
    Ready,
}
