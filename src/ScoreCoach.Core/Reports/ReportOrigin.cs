using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>Where a report came from.</summary>
public sealed record ReportOrigin(string? Path, long Line)
{
    /// <summary>The file; null for a report created from an object or from parameters.</summary>
    public string? Path { get; internal init; } = Path;

    /// <summary>The line of the file, or the number of the object in the pipeline, from 1; 0 for a report created from parameters.</summary>
    public long Line { get; internal init; } = Line;

    /// <inheritdoc/>
    public override string ToString() => (Path, Line) switch
    {
        (null, 0) => "(typed)",
        (null, _) => FormattableString.Invariant($"row {Line}"),
        _ => FormattableString.Invariant($"{PlainText.OneLine(Path)}:{Line}"),
    };
}
