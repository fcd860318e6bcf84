namespace ScoreCoach;

/// <summary>Where the level of a domain in a plan comes from.</summary>
public enum LevelBasis
{
    /// <summary>A report of this exam gives it.</summary>
    Reported,

    /// <summary>It is taken over from domains of an older exam: an assumption, until a practice exam shows the level.</summary>
    Carried,

    /// <summary>Nothing is known of it: the domain is planned as a weak one, until a practice exam shows the level.</summary>
    New,

    /// <summary>Practice results decide it.</summary>
    Practice,
}
