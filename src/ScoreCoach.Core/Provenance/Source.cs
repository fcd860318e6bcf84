namespace ScoreCoach;

/// <summary>Where a statement comes from. The same small type everywhere, so that each figure can be traced.</summary>
public sealed record Source(SourceKind Kind, string? Url = null, DateTime? Date = null, string? Note = null)
{
    /// <summary>Who stands behind the statement.</summary>
    public SourceKind Kind { get; internal init; } = Kind;

    /// <summary>The page that says it; null when there is none, as for assumptions.</summary>
    public string? Url { get; internal init; } = Url;

    /// <summary>When that page was read or dated; null when not recorded.</summary>
    public DateTime? Date { get; internal init; } = Date;

    /// <summary>What the source says, or why an assumption was needed; null when the kind says enough.</summary>
    public string? Note { get; internal init; } = Note;

    /// <summary>A value that follows from others by arithmetic.</summary>
    public static Source Computed { get; } = new(SourceKind.Computed);

    /// <summary>A value that no one publishes, with the reason why it was chosen.</summary>
    /// <param name="note">Why this value, and how to change it.</param>
    /// <returns>A source of kind <see cref="SourceKind.Assumption"/>.</returns>
    public static Source Assumption(string note) => new(SourceKind.Assumption, Note: note);

    /// <inheritdoc/>
    public override string ToString() => Url is null ? Kind.ToString() : $"{Kind}, {Url}";
}
