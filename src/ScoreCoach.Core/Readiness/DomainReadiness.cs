namespace ScoreCoach;

/// <summary>What the practice results say about one domain.</summary>
public sealed record DomainReadiness
{
    /// <summary>The domain's id.</summary>
    public string Domain { get; internal init; } = null!;

    /// <summary>The domain's name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>How many results the domain has of its own.</summary>
    public int Records { get; internal init; }

    /// <summary>The latest of them; null when there is none.</summary>
    public decimal? LatestPercent { get; internal init; }

    /// <summary>The percentage to reach.</summary>
    public int GoalPercent { get; internal init; }

    /// <summary>Whether the latest result reaches the goal; null when there is none.</summary>
    public bool? Reached => LatestPercent is { } latest ? latest >= GoalPercent : null;

    /// <summary>Where the results are heading.</summary>
    public ReadinessTrend Trend { get; internal init; }

    /// <summary>The points by which the results change from one to the next; null when there are fewer than two.</summary>
    public decimal? Slope { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name}: {LatestPercent?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} of {GoalPercent} %");
}
