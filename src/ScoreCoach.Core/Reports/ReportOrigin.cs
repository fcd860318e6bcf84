namespace ScoreCoach;

/// <summary>Where a report came from.</summary>
/// <param name="Path">The file; null for a report made by hand.</param>
/// <param name="Line">The line of the file, from 1; 0 when there is none.</param>
public sealed record ReportOrigin(string? Path, long Line)
{
    /// <inheritdoc/>
    public override string ToString() => Path is null ? "(typed)" : FormattableString.Invariant($"{Path}:{Line}");
}
