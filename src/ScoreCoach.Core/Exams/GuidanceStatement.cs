namespace ScoreCoach;

/// <summary>What a vendor's candidates should know: a sentence or two in our own words with its source.</summary>
public sealed record GuidanceStatement
{
    /// <summary>The statement.</summary>
    public string Text { get; internal init; } = null!;

    /// <summary>Where to find what the statement names, such as practice questions; null when it names nothing to go to.</summary>
    public string? Url { get; internal init; }

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Url is null ? Text : $"{Text} {Url}";
}
