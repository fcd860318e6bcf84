namespace ScoreCoach;

/// <summary>One domain of an exam's outline.</summary>
public sealed record ExamDomain
{
    /// <summary>The stable id, in lower case with hyphens.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>The name as the vendor prints it.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>A name short enough for a table; the full name when none is given.</summary>
    public string ShortName { get; internal init; } = null!;

    /// <summary>Other names and abbreviations by which input may call the domain.</summary>
    public ReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>Every name by which input may call the domain, except its id.</summary>
    internal IEnumerable<string> Names => [Name, ShortName, .. Aliases];

    /// <summary>The published weight; null when the vendor publishes none.</summary>
    public WeightRange? PublishedWeight { get; internal init; }

    /// <summary>The vendor's own range, where this edition's single figure comes from somewhere else; otherwise null.</summary>
    public WeightRange? OfficialWeight { get; internal init; }

    /// <summary>The weight that is computed with, in percent: midpoints normalized so that an exam's weights sum to 100.</summary>
    public double Weight { get; internal init; }

    /// <summary>The midpoint before normalizing, in percent. Thresholds of a guide compare this figure.</summary>
    public decimal Midpoint { get; internal init; }

    /// <summary>Scored questions in this domain; null when it can't be computed from what the vendor publishes.</summary>
    public int? ScoredItems { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
