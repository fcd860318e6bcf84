namespace ScoreCoach;

/// <summary>The outcome of an attempt.</summary>
public enum ExamResult
{
    /// <summary>Neither a result nor a score with a known pass mark was reported.</summary>
    Unknown,

    /// <summary>Not passed.</summary>
    Fail,

    /// <summary>Passed.</summary>
    Pass,
}
