namespace ScoreCoach;

/// <summary>What the practice results say about one domain.</summary>
public sealed record DomainReadiness
{
    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many results the domain has of its own.</summary>
    public required int Records { get; init; }

    /// <summary>The latest of them; null when there is none.</summary>
    public decimal? LatestPercent { get; init; }

    /// <summary>The percentage to reach.</summary>
    public required int GoalPercent { get; init; }

    /// <summary>Whether the latest result reaches the goal; null when there is none.</summary>
    public bool? Reached => LatestPercent is { } latest ? latest >= GoalPercent : null;

    /// <summary>Where the results are heading.</summary>
    public required ReadinessTrend Trend { get; init; }

    /// <summary>The points by which the results change from one to the next; null when there are fewer than two.</summary>
    public decimal? Slope { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name}: {LatestPercent?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} of {GoalPercent} %");
}
