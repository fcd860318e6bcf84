namespace ScoreCoach.IO.Import.People;

/// <summary>What becomes of a report whose person has several for the exam.</summary>
internal enum AttemptVerdict
{
    /// <summary>It is one of several attempts.</summary>
    Keep,

    /// <summary>It was there already.</summary>
    Duplicate,

    /// <summary>Another one says something else about the same attempt.</summary>
    Conflict,
}
