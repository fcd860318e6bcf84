namespace ScoreCoach;

/// <summary>Which way of dividing the study time is requested.</summary>
public enum AllocationChoice
{
    /// <summary>By tiers, unless that gives a less urgent domain more time than a more urgent one of at least its weight; then by impact.</summary>
    Auto,

    /// <summary>By tiers, whatever comes of it.</summary>
    Tier,

    /// <summary>By tier share times weight.</summary>
    Impact,
}
