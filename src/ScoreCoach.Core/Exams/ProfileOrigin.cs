namespace ScoreCoach;

/// <summary>Where a profile comes from. What is further down goes first.</summary>
public enum ProfileOrigin
{
    /// <summary>It ships with ScoreCoach.</summary>
    Shipped,

    /// <summary>A file or folder that the variable SCORECOACH_PROFILE_PATH names.</summary>
    Variable,

    /// <summary>A file that was imported for the session.</summary>
    Imported,

    /// <summary>A file or folder that was named for one command.</summary>
    ProfilePath,
}
