namespace ScoreCoach;

/// <summary>A domain of an older exam whose result says something about a domain of this one.</summary>
public sealed record DomainTransfer
{
    /// <summary>The id of the older exam's domain.</summary>
    public string From { get; internal init; } = null!;

    /// <summary>The id of this exam's domain.</summary>
    public string To { get; internal init; } = null!;

    /// <summary>Why the two belong together.</summary>
    public TransferBasis Basis { get; internal init; }

    /// <summary>The reason in a sentence.</summary>
    public string Note { get; internal init; } = null!;

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{From} to {To} ({Basis})";
}
