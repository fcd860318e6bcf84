namespace ScoreCoach;

/// <summary>Where a report came from.</summary>
public sealed record ReportOrigin(string? Path, long Line)
{
    /// <summary>The file; null for a report created from parameters.</summary>
    public string? Path { get; internal init; } = Path;

    /// <summary>The line of the file, from 1; 0 when there is none.</summary>
    public long Line { get; internal init; } = Line;

    /// <inheritdoc/>
    public override string ToString() => Path is null ? "(typed)" : FormattableString.Invariant($"{Path}:{Line}");
}
