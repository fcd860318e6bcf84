namespace ScoreCoach.Schedules;

/// <summary>How far a domain has come in a plan that is under way.</summary>
internal sealed class DomainProgress(int segments, int topics)
{
    /// <summary>Minutes that are done, reviews included.</summary>
    public int Minutes { get; set; }

    /// <summary>Minutes of each segment that are done.</summary>
    public double[] Segments { get; } = new double[segments];

    /// <summary>Sessions of each segment that are done.</summary>
    public byte[] Parts { get; } = new byte[segments];

    /// <summary>The day on which each topic was studied last, from the day on which the plan goes on; null where it was not.</summary>
    public int?[] StudiedOn { get; } = new int?[topics];

    /// <summary>The day of each topic's last review, counted in the same way; null for none.</summary>
    public int?[] ReviewedOn { get; } = new int?[topics];

    /// <summary>How often each topic was reviewed.</summary>
    public byte[] Reviews { get; } = new byte[topics];
}
