namespace ScoreCoach.Reports;

/// <summary>Whether a report knows the other attempts of its person at its exam.</summary>
internal enum AttemptTracking : byte
{
    /// <summary>It was created by itself: who reads it has to look at the others.</summary>
    Single,

    /// <summary>It was created together with the others of its input and knows them.</summary>
    Joined,

    /// <summary>It was imported without history, as requested: no one knows.</summary>
    Untracked,

    /// <summary>It was created together with the others, but neither dates nor numbers order them.</summary>
    Unordered,
}
