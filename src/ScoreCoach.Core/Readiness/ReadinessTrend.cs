namespace ScoreCoach;

/// <summary>Where practice results are heading.</summary>
public enum ReadinessTrend
{
    /// <summary>There are fewer than two results.</summary>
    Unknown,

    /// <summary>They fall by a point or more from one to the next.</summary>
    Falling,

    /// <summary>They change by less than a point from one to the next.</summary>
    Flat,

    /// <summary>They rise by a point or more from one to the next.</summary>
    Rising,
}
