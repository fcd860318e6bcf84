namespace ScoreCoach.Outlines;

/// <summary>Why the weight of a line can't be taken.</summary>
internal enum OutlineDoubt
{
    /// <summary>It can, or there is none.</summary>
    None,

    /// <summary>There are several.</summary>
    SeveralWeights,

    /// <summary>It is above 100 percent, or a range that ends before it begins.</summary>
    ImpossibleWeight,
}
