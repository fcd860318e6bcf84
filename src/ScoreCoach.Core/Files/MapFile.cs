namespace ScoreCoach.Files;

/// <summary>
/// A JSON file with the maps of an import, so that they need not be typed each time. The texts are as they are in the file; what
/// they mean is decided where typed maps are.
/// </summary>
internal sealed record MapFile
{
    /// <summary>Field or domain → header.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ColumnMap { get; init; } = [];

    /// <summary>Text of a cell → level.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> LevelMap { get; init; } = [];

    /// <summary>Text of a cell → result.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ResultMap { get; init; } = [];

    /// <summary>Text of a cell → exam.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ExamMap { get; init; } = [];

    /// <summary>The name of a threshold, or its two percentages; empty where the file has none.</summary>
    public IReadOnlyList<string> LevelThreshold { get; init; } = [];
}
