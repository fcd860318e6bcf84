namespace ScoreCoach;

/// <summary>A word that a score report prints for a domain, and the level it stands for.</summary>
/// <param name="Label">The word as the report prints it.</param>
/// <param name="Level">The level it stands for.</param>
public sealed record LabelDefinition(string Label, PerformanceLevel Level)
{
    /// <summary>Orders labels of one level: the higher, the worse. 0 unless a vocabulary tells two labels of one level apart.</summary>
    public int Severity { get; init; }

    /// <summary>Other spellings. Case, spaces and punctuation never matter.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What a reader must know about this label; becomes part of the reason of a priority.</summary>
    public string? Note { get; init; }
}
