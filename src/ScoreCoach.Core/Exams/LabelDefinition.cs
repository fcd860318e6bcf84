namespace ScoreCoach;

/// <summary>A word that a score report prints for a domain, and the level it stands for.</summary>
public sealed record LabelDefinition(string Label, PerformanceLevel Level)
{
    /// <summary>The word as the report prints it.</summary>
    public string Label { get; internal init; } = Label;

    /// <summary>The level it stands for.</summary>
    public PerformanceLevel Level { get; internal init; } = Level;

    /// <summary>Orders labels of one level: the higher, the worse. 0 unless a vocabulary distinguishes two labels of one level.</summary>
    public int Severity { get; internal init; }

    /// <summary>Other spellings. Case, spaces and punctuation never matter.</summary>
    public ReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>What a reader must know about this label; becomes part of the reason of a priority.</summary>
    public string? Note { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
