namespace ScoreCoach.Outlines;

/// <summary>One line of an outline, taken apart.</summary>
internal sealed record OutlineLine
{
    /// <summary>The number of the line, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The line as it is there, trimmed.</summary>
    public required string Text { get; init; }

    /// <summary>How far it is indented.</summary>
    public required int Indent { get; init; }

    /// <summary>What it begins with.</summary>
    public required OutlineMarker Marker { get; init; }

    /// <summary>How deep its number indicates that it is: 1 for "2." and "2.0", 2 for "2.1"; 0 without a number.</summary>
    public int Depth { get; init; }

    /// <summary>The text without marker and weight; empty for a line that is a weight alone.</summary>
    public required string Name { get; init; }

    /// <summary>What is behind the weight; empty for nothing.</summary>
    public string Rest { get; init; } = string.Empty;

    /// <summary>The weight; null for a line without one.</summary>
    public WeightText.Found? Weight { get; init; }

    /// <summary>Why no weight can be taken although the line has one.</summary>
    public OutlineDoubt Doubt { get; init; }

    /// <summary>The cells of a line of a table.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Whether the line is a weight and nothing else.</summary>
    public bool IsWeightAlone => Weight is not null && Name.Length == 0;

    /// <summary>Whether the line names something and gives its weight.</summary>
    public bool IsWeighted => Weight is not null && Name.Length > 0;
}
