namespace ScoreCoach;

/// <summary>How the study time was divided.</summary>
public enum AllocationMethod
{
    /// <summary>Each tier has its share, divided by weight inside the tier.</summary>
    Tier,

    /// <summary>Every domain by tier share times weight, where dividing by tiers would have inverted the order.</summary>
    Impact,

    /// <summary>By the greatest expected gain.</summary>
    Optimal,
}
